package org.gongkai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.gongkai.fences.modules.ModulesFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;
import org.springframework.modulith.docs.Documenter.DiagramOptions.DiagramStyle;

/** Capabilities reach each other as their package-info allows; the pictures of it in docs/modules are true. */
class ModularityTests {
    private static final ApplicationModules MODULES = ApplicationModules.of(Application.class, House.WRITTEN_BY_SPRING);

    @Test
    void capabilitiesUseOnlyWhatTheyDeclare() {
        MODULES.verify();
    }

    @Test
    void everyCapabilityDeclaresWhatItMayUse() {
        assertThat(MODULES.stream().filter(module -> !module.isRootModule()))
                .allSatisfy(module -> assertThat(House.text(House.root()
                                .resolve("app/src/main/java")
                                .resolve(module.getBasePackage().getName().replace('.', '/'))
                                .resolve("package-info.java")))
                        .as("package-info of %s", module.getIdentifier())
                        .contains("allowedDependencies"));
    }

    @Test
    void aReferenceIntoTheInsideOfAnotherCapabilityIsRefused() {
        var fixture = ApplicationModules.of(ModulesFixture.class, new ImportOption.OnlyIncludeTests());
        assertThatThrownBy(fixture::verify)
                .isInstanceOf(Violations.class)
                .hasMessageContaining("Module 'counting' depends on non-exposed type")
                .hasMessageContaining("RegistryBook within module 'registry'");
    }

    @Test
    void aReferenceToACapabilityThatIsNotAllowedIsRefused() {
        var fixture = ApplicationModules.of(ModulesFixture.class, new ImportOption.OnlyIncludeTests());
        assertThatThrownBy(fixture::verify)
                .hasMessageContaining("Module 'registry' depends on module 'counting'")
                .hasMessageContaining("Allowed targets: none");
    }

    /** {@code scripts/docs} rewrites the pictures on purpose: it sets {@code gongkai.docs} to {@code write}. */
    @Test
    void theCommittedPicturesOfTheModulesAreTrue(@TempDir Path drawn) throws IOException {
        new Documenter(
                        MODULES,
                        Documenter.Options.defaults()
                                .withOutputFolder(drawn.toString())
                                .withoutClean())
                .writeModulesAsPlantUml(DiagramOptions.defaults().withStyle(DiagramStyle.UML))
                .writeIndividualModulesAsPlantUml(DiagramOptions.defaults().withStyle(DiagramStyle.UML));
        Path committed = House.root().resolve("docs/modules");
        if ("write".equals(System.getProperty("gongkai.docs"))) {
            replace(committed, drawn);
        }
        assertThat(pictures(committed))
                .as("docs/modules is out of date: rewrite it with scripts/docs, and say why in the commit")
                .isEqualTo(pictures(drawn));
    }

    private static void replace(Path committed, Path drawn) throws IOException {
        Files.createDirectories(committed);
        for (Path old : House.filesBelow(committed, ".puml")) {
            Files.delete(old);
        }
        for (Path picture : House.filesBelow(drawn, ".puml")) {
            Files.copy(picture, committed.resolve(picture.getFileName()));
        }
    }

    private static TreeMap<String, String> pictures(Path folder) {
        var pictures = new TreeMap<String, String>();
        House.filesBelow(folder, ".puml")
                .forEach(file -> pictures.put(file.getFileName().toString(), House.text(file)));
        return pictures;
    }
}
