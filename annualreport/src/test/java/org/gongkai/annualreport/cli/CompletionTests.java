package org.gongkai.annualreport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The completion script in a real bash, asked as bash asks when the tabulator key is pressed. */
class CompletionTests {
    @TempDir
    static Path folder;

    @BeforeAll
    static void writeTheScript() throws IOException {
        var run = CommandRun.of("", "completion", "bash");
        assertThat(run.code()).isZero();
        Files.writeString(folder.resolve("gongkai.bash"), run.out());
    }

    @Test
    void theFirstWordIsACommand() throws Exception {
        assertThat(proposed("gongkai", "")).contains("report", "law", "completion");
        assertThat(proposed("gongkai", "re")).containsExactly("report");
    }

    @Test
    void itWorksForTheScriptOfACheckoutToo() throws Exception {
        assertThat(proposed("./gongkai", "la")).containsExactly("law");
    }

    @Test
    void aCommandOfACommandIsCompleted() throws Exception {
        assertThat(proposed("gongkai", "report", "")).contains("read", "check");
        assertThat(proposed("gongkai", "law", "d")).containsExactly("deadline");
    }

    @Test
    void anOptionIsCompleted() throws Exception {
        assertThat(proposed("gongkai", "report", "check", "--prev")).containsExactly("--previous");
        assertThat(proposed("gongkai", "law", "deadline", "--con"))
                .containsExactlyInAnyOrder("--confirmed", "--consult");
    }

    @Test
    void theShellsAreCompleted() throws Exception {
        assertThat(proposed("gongkai", "completion", "z")).containsExactly("zsh");
    }

    @Test
    void anotherShellIsRefusedInChinese() {
        var run = CommandRun.of("", "completion", "fish");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("bash|zsh").contains("fish").contains("--help");
    }

    /** What bash would propose for the last of these words. */
    private static List<String> proposed(String... words) throws IOException, InterruptedException {
        String script = """
                source "$1/gongkai.bash"
                shift
                spec=$(complete -p "${1##*/}") || exit 1
                compopt() { :; } # only within a real tabulator key
                COMP_WORDS=("$@")
                COMP_CWORD=$(($# - 1))
                COMP_LINE="$*"
                COMP_POINT=${#COMP_LINE}
                function=${spec##*-F }
                "${function%% *}" "$1" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
                printf '%s\n' "${COMPREPLY[@]}"
                """;
        var command = new ArrayList<>(List.of("bash", "-c", script, "bash", folder.toString()));
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines().map(String::strip).filter(word -> !word.isEmpty()).toList();
    }
}
