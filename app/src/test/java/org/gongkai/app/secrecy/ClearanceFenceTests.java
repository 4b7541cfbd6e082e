package org.gongkai.app.secrecy;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.Serializable;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.UUID;
import org.gongkai.law.Article;
import org.gongkai.law.Instrument;
import org.junit.jupiter.api.Test;

/** Nobody makes a clearance but the gate. */
class ClearanceFenceTests {
    private static final ArchRule ONLY_THE_GATE = noClasses()
            .that()
            .doNotBelongToAnyOf(ReleaseGate.class)
            .should()
            .callConstructorWhere(target(owner(type(Clearance.class))))
            .because("a clearance comes from the database at the moment of the release: use ReleaseGate.require");

    @Test
    void onlyTheGateMakesOne() {
        ONLY_THE_GATE.check(new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.gongkai"));
    }

    @Test
    void whoeverElseMakesOneIsCaught() {
        assertThat(ONLY_THE_GATE
                        .evaluate(new ClassFileImporter().importClasses(Forger.class))
                        .hasViolation())
                .isTrue();
    }

    @Test
    void thereIsNoOtherWayIn() {
        assertThat(Modifier.isFinal(Clearance.class.getModifiers())).isTrue();
        assertThat(Clearance.class.getConstructors()).isEmpty();
        assertThat(Serializable.class.isAssignableFrom(Clearance.class)).isFalse();
        assertThat(Arrays.stream(Clearance.class.getDeclaredMethods())
                        .filter(method -> Modifier.isStatic(method.getModifiers())))
                .isEmpty();
    }

    /** The offender. */
    static final class Forger {
        Clearance forge() {
            return new Clearance(
                    UUID.randomUUID(),
                    ContentHash.of(""),
                    ReleaseWay.PUBLIC,
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    Conclusion.OPEN,
                    Article.of(Instrument.OGI, 17),
                    java.time.OffsetDateTime.MIN);
        }
    }
}
