package org.gongkai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The rules of the house that only the source shows, over every module and its tests, each with a line that breaks it. */
class SourceRulesTests {
    static final List<Ban> BANS = List.of(
            new Ban("\\bTO" + "DO\\b|\\bFIX" + "ME\\b", "use an issue", "// TO" + "DO later"),
            new Ban("^\\s*@Dis" + "abled\\b", "use a test that runs, or none", "    @Dis" + "abled"),
            new Ban(
                    "^import (static )?org\\.mock" + "ito\\.",
                    "use a fake written by hand",
                    "import org.mock" + "ito.Mock;"),
            new Ban(
                    "^import (static )?(org\\.ham" + "crest\\.|org\\.junit\\.jupiter\\.api\\.Assert"
                            + "ions(?!\\.assertTimeoutPreemptively;))",
                    "use AssertJ; only what must be stopped by force may use assertTimeoutPreemptively",
                    "import static org.junit.jupiter.api.Assert" + "ions.assertEquals;"),
            new Ban("^import (static )?lom" + "bok\\.", "use a record", "import lom" + "bok.Data;"),
            new Ban("^import (static )?[\\w.]+\\.\\*;", "use one import a type", "import java.util.*;"));

    @ParameterizedTest
    @FieldSource("BANS")
    void noSourceHolds(Ban ban) {
        assertThat(sourcesOfTheHouse().flatMap(file -> ban.brokenIn(file, House.text(file))))
                .as(ban.instead())
                .isEmpty();
    }

    @ParameterizedTest
    @FieldSource("BANS")
    void theLineIsCaughtBy(Ban ban) {
        assertThat(ban.brokenIn(Path.of("Offender.java"), "package p;\n" + ban.offender() + "\n"))
                .containsExactly("Offender.java:2");
    }

    @Test
    void everyPackageIsGuardedAgainstNull() {
        assertThat(House.modules().flatMap(module -> unguarded(module.resolve("src/main/java"))))
                .as("NullAway looks only where package-info says @NullMarked: use it in every package")
                .isEmpty();
    }

    @Test
    void aPackageThatIsNotGuardedIsCaught(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("guarded"));
        Files.writeString(folder.resolve("guarded/package-info.java"), "@NullMarked package guarded;");
        Files.writeString(folder.resolve("guarded/Good.java"), "");
        Files.createDirectories(folder.resolve("open"));
        Files.writeString(folder.resolve("open/Bad.java"), "");
        assertThat(unguarded(folder)).containsExactly(folder.resolve("open"));
    }

    /** A part in the package of another Maven module would be taken for a capability of the platform, or shadow another's. */
    @Test
    void everyMavenModuleKeepsToAPackageOfItsOwn() {
        assertThat(shared(House.modules().toList()))
                .as("use one package below org.gongkai a module, and nobody else's")
                .isEmpty();
    }

    @Test
    void aSourceInThePackageOfAnotherModuleIsCaught(@TempDir Path root) throws IOException {
        for (String source :
                List.of("law/src/main/java/org/gongkai/app/law/A.java", "app/src/main/java/org/gongkai/app/B.java")) {
            Files.createDirectories(root.resolve(source).getParent());
            Files.writeString(root.resolve(source), "");
        }
        assertThat(shared(List.of(root.resolve("law"), root.resolve("app"))))
                .containsExactly("org/gongkai/app: app, law");
    }

    private static Stream<Path> sourcesOfTheHouse() {
        return House.modules().flatMap(module -> House.filesBelow(module.resolve("src"), ".java").stream());
    }

    private static Stream<Path> unguarded(Path sources) {
        return House.filesBelow(sources, ".java").stream()
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !guarded(folder.resolve("package-info.java")));
    }

    private static boolean guarded(Path packageInfo) {
        return Files.exists(packageInfo) && House.text(packageInfo).contains("@NullMarked");
    }

    /** The packages two levels down that more than one module has, with these modules; and what lies outside any of them. */
    private static List<String> shared(List<Path> modules) {
        var modulesByPackage = new TreeMap<String, TreeSet<String>>();
        for (Path module : modules) {
            Path sources = module.resolve("src/main/java");
            for (Path file : House.filesBelow(sources, ".java")) {
                Path source = sources.relativize(file);
                Path home = source.getNameCount() > 3 ? source.subpath(0, 3) : source;
                modulesByPackage
                        .computeIfAbsent(home.toString(), name -> new TreeSet<>())
                        .add(module.getFileName() + "");
            }
        }
        return modulesByPackage.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1 || !entry.getKey().matches("org/gongkai/[a-z]+"))
                .map(entry -> entry.getKey() + ": " + String.join(", ", entry.getValue()))
                .toList();
    }

    /** What no source may hold, what to use instead, and a line that breaks it. */
    record Ban(Pattern pattern, String instead, String offender) {
        Ban(String pattern, String instead, String offender) {
            this(Pattern.compile(pattern, Pattern.MULTILINE), instead, offender);
        }

        Stream<String> brokenIn(Path file, String text) {
            return pattern.matcher(text)
                    .results()
                    .map(hit -> file + ":"
                            + (1
                                    + text.substring(0, hit.start())
                                            .chars()
                                            .filter(c -> c == '\n')
                                            .count()));
        }

        @Override
        public String toString() {
            return pattern + ": " + instead;
        }
    }
}
