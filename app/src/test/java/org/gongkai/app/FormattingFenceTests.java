package org.gongkai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.fences.Formatted;
import org.junit.jupiter.api.Test;

/** There is one form of source, and verify refuses every other. */
class FormattingFenceTests {
    private static final String SPOTLESS = "/project/build/plugins/plugin[artifactId='spotless-maven-plugin']";

    @Test
    void theFormatterOfTheBuildRefusesTheBadlyFormattedSourceOnly() throws Exception {
        var arguments = new ArrayList<>(House.buildOptions());
        arguments.addAll(List.of("-cp", System.getProperty("java.class.path"), Formatted.class.getName()));
        var fixtures = House.root().resolve("app/src/test/resources/fences");
        var bad = fixtures.resolve("BadlyFormatted.java").toString();
        arguments.addAll(List.of(bad, fixtures.resolve("Sound.java").toString()));

        assertThat(House.run("java", arguments)).isEqualTo(new House.Outcome(0, bad + "\n"));
    }

    @Test
    void verifyChecksTheFormatOfEveryModule() {
        assertThat(House.inBuildFile(SPOTLESS + "/executions/execution[phase='verify']/goals/goal"))
                .containsExactly("check");
        assertThat(House.inBuildFile(SPOTLESS + "/configuration/java/palantirJavaFormat/version"))
                .containsExactly("${palantir.version}");
        assertThat(House.modules().map(module -> House.text(module.resolve("pom.xml"))))
                .noneMatch(pom -> pom.contains("spotless"));
    }
}
