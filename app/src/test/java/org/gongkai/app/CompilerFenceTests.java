package org.gongkai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The compiler refuses null dereferences and known mistakes. The arguments are those of the build file, not a copy; the
 * sources are {@code src/test/resources/fences}.
 */
class CompilerFenceTests {
    private static House.Outcome compiled = new House.Outcome(0, "");

    @BeforeAll
    static void compileTheFixturesAsTheHouseIsCompiled(@TempDir Path classes) throws Exception {
        var arguments = new ArrayList<String>();
        House.buildOptions().forEach(option -> arguments.add("-J" + option));
        arguments.addAll(
                House.inBuildFile("//plugin[artifactId='maven-compiler-plugin']/configuration/compilerArgs/arg"));
        arguments.addAll(
                List.of("-d", classes.toString(), "-cp", House.toolPath(), "-processorpath", House.toolPath()));
        for (String fixture : List.of("package-info", "NullDereference", "KnownMistake", "Sound")) {
            arguments.add(House.root()
                    .resolve("app/src/test/resources/fences/" + fixture + ".java")
                    .toString());
        }
        compiled = House.run("javac", arguments);
    }

    @Test
    void aNullDereferenceStopsTheBuildAtItsLine() {
        assertThat(compiled.output())
                .containsPattern(
                        "NullDereference\\.java:9: error: \\[NullAway] dereferenced expression .* is @Nullable");
    }

    @Test
    void aKnownMistakeStopsTheBuildAtItsLine() {
        assertThat(compiled.output()).containsPattern("KnownMistake\\.java:7: error: \\[DeadException]");
    }

    @Test
    void nothingElseIsRefused() {
        assertThat(compiled.exit()).isEqualTo(1);
        assertThat(compiled.output()).contains("2 errors").doesNotContain("Sound.java");
    }
}
