package org.gongkai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The papers are true as far as a machine can see: what they link to, and what they name, exists. */
class PapersTests {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");
    private static final Pattern TEST_OR_SCRIPT = Pattern.compile("`(?:(\\w+Tests)(?:\\.\\w+)?|(scripts/[\\w-]+))`");
    private static final Pattern PLACE_OF_ONE_MACHINE = Pattern.compile("(?<![\\w.])/(home|work|root|Users)/\\w+");

    @Test
    void everyLinkLeadsSomewhere() {
        assertThat(papers().flatMap(PapersTests::deadLinks)).isEmpty();
    }

    @Test
    void everyTestAndScriptThatIsNamedExists() {
        Set<String> tests = House.modules()
                .flatMap(module -> House.filesBelow(module.resolve("src/test"), ".java").stream())
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        assertThat(papers().flatMap(paper -> missing(paper, tests))).isEmpty();
    }

    @Test
    void noPaperNamesAPlaceOnOneMachine() {
        assertThat(papers().filter(paper ->
                        PLACE_OF_ONE_MACHINE.matcher(House.text(paper)).find()))
                .isEmpty();
    }

    @Test
    void everyDecisionEndsWithWhatHoldsIt() {
        assertThat(House.filesBelow(House.root().resolve("docs/decisions"), ".md"))
                .isNotEmpty()
                .allSatisfy(decision -> assertThat(House.text(decision))
                        .as("%s", decision.getFileName())
                        .containsPattern("## Held by\\n\\n\\S[^#]*\\z"));
    }

    @Test
    void aPaperThatIsNotTrueIsCaught(@TempDir Path folder) throws IOException {
        Path paper = folder.resolve("README.md");
        Files.writeString(
                paper, "See [rules](rules.md), held by `VanishedTests` and `scripts/vanished` in /home/somebody.");
        assertThat(deadLinks(paper)).containsExactly("README.md: rules.md");
        assertThat(missing(paper, Set.of())).containsExactly("README.md: VanishedTests", "README.md: scripts/vanished");
        assertThat(PLACE_OF_ONE_MACHINE.matcher(House.text(paper)).find()).isTrue();
    }

    private static Stream<Path> papers() {
        Path root = House.root();
        try (var top = Files.list(root)) {
            var papers =
                    top.filter(file -> file.toString().endsWith(".md")).sorted().toList();
            return Stream.concat(papers.stream(), House.filesBelow(root.resolve("docs"), ".md").stream());
        } catch (IOException e) {
            throw new AssertionError("cannot read " + root, e);
        }
    }

    private static Stream<String> deadLinks(Path paper) {
        return LINK.matcher(House.text(paper))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.contains(":"))
                .filter(link -> !Files.exists(paper.resolveSibling(link)))
                .map(link -> paper.getFileName() + ": " + link);
    }

    private static Stream<String> missing(Path paper, Set<String> tests) {
        return TEST_OR_SCRIPT
                .matcher(House.text(paper))
                .results()
                .map(name -> name.group(1) != null ? name.group(1) : name.group(2))
                .filter(name ->
                        !tests.contains(name) && !Files.exists(House.root().resolve(name)))
                .map(name -> paper.getFileName() + ": " + name);
    }
}
