package org.gongkai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.annualreport.cli.Gongkai;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the papers show of the command line is what it prints. "…" in an example stands for whatever was left out. */
class ExamplesTests {
    private static final Pattern BLOCK = Pattern.compile("(?m)^```\\w*\\n(\\$ \\./gongkai [\\s\\S]*?)^```$");

    static Stream<Example> examples() {
        return Stream.of("README.md", "README.zh-CN.md")
                .flatMap(paper -> BLOCK.matcher(House.text(House.root().resolve(paper)))
                        .results()
                        .flatMap(block -> Arrays.stream(block.group(1).split("(?m)^\\$ \\./gongkai "))
                                .filter(example -> !example.isBlank())
                                .map(Example::of)))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theProgramPrintsWhatThePaperShows(Example example) throws Exception {
        var arguments = new ArrayList<>(List.of("-cp", System.getProperty("java.class.path"), Gongkai.class.getName()));
        arguments.addAll(List.of(example.command().split(" ")));
        assertThat(House.run("java", arguments).output()).matches(example.pattern());
    }

    @Test
    void anExampleThatIsNotTrueIsCaught() {
        var example = Example.of("law deadline\n答复期限届满：2022-02-24\n…\n4. 第 20 个…\n");
        assertThat("答复期限届满：2022-02-24\n1. 收到\n2. 起算\n4. 第 20 个工作日\n").matches(example.pattern());
        assertThat("答复期限届满：2022-02-25\n1. 收到\n4. 第 20 个工作日\n").doesNotMatch(example.pattern());
        assertThat("答复期限届满：2022-02-24\n5. 第 20 个工作日\n").doesNotMatch(example.pattern());
    }

    /** A command as the paper shows it, and what it is said to print. */
    record Example(String command, String shown) {
        static Example of(String text) {
            int end = text.indexOf('\n');
            return new Example(text.substring(0, end).strip(), text.substring(end + 1));
        }

        Pattern pattern() {
            return Pattern.compile(shown.lines().map(Example::pattern).collect(Collectors.joining()));
        }

        private static String pattern(String line) {
            if (line.equals("…")) {
                return "(?:.*\\n)*";
            }
            boolean cut = line.endsWith("…");
            return Pattern.quote(cut ? line.substring(0, line.length() - 1) : line) + (cut ? ".*" : "") + "\\n";
        }

        @Override
        public String toString() {
            return command;
        }
    }
}
