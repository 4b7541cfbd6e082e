package org.gongkai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.fences.modules.ModulesFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** Capabilities reach each other only as their package-info allows; what docs/modules says of them is true. */
class ModularityTests {
    private static final ApplicationModules MODULES = ApplicationModules.of(Application.class, House.WRITTEN_BY_SPRING);

    @Test
    void capabilitiesUseOnlyWhatTheyDeclare() {
        MODULES.verify();
    }

    @Test
    void aReferencePastTheDeclarationOrIntoTheInsideIsRefused() {
        var fixture = ApplicationModules.of(ModulesFixture.class, new ImportOption.OnlyIncludeTests());
        assertThatThrownBy(fixture::verify)
                .isInstanceOf(Violations.class)
                .hasMessageContaining("Module 'counting' depends on non-exposed type")
                .hasMessageContaining("RegistryBook within module 'registry'")
                .hasMessageContaining("Module 'registry' depends on module 'counting'")
                .hasMessageContaining("Allowed targets: none");
    }

    /** {@code scripts/docs} rewrites the papers on purpose: it sets {@code gongkai.docs} to {@code write}. */
    @Test
    void thePapersOfTheModulesAreTrue(@TempDir Path scratch) throws IOException {
        Path folder = House.root().resolve("docs/modules");
        for (var paper : new ModulePages(MODULES).written(scratch).entrySet()) {
            Path file = folder.resolve(paper.getKey());
            if ("write".equals(System.getProperty("gongkai.docs"))) {
                Files.createDirectories(folder);
                Files.writeString(file, paper.getValue());
            }
            assertThat(file)
                    .as("out of date: rewrite it with scripts/docs, and say why in the commit")
                    .hasContent(paper.getValue());
        }
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("README.md", "components.puml");
    }

    @Test
    void theDiagramIsWrittenInOneOrder() {
        assertThat(ModulePages.inOneOrder("@startuml\n  component b\n  component a\nb --> c\na --> b\n@enduml"))
                .isEqualTo("@startuml\n  component a\n  component b\na --> b\nb --> c\n@enduml\n");
    }

    @Test
    void aCapabilityThatDoesNotDeclareWhatItMayUseIsCaught() {
        assertThatThrownBy(() -> ModulePages.mayUse("/** Counts. */ package counting;"))
                .hasMessageContaining("allowedDependencies");
        assertThat(ModulePages.mayUse("@ApplicationModule(allowedDependencies = {\"web\", \"journal\"})"))
                .isEqualTo("web, journal");
    }
}
