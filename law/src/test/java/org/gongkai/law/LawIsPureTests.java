package org.gongkai.law;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.gongkai.lawfixture.ImpureRule;
import org.junit.jupiter.api.Test;

/** The law knows no framework, no database, no file, no network and no clock: dates and calendars come in as arguments. */
class LawIsPureTests {
    /** Enough to read the module's own data files from the classpath. */
    private static final Set<String> READING = Set.of(
            "java.io.BufferedReader",
            "java.io.InputStream",
            "java.io.InputStreamReader",
            "java.io.Reader",
            "java.io.IOException",
            "java.io.UncheckedIOException",
            "java.io.Serializable");

    private static final DescribedPredicate<JavaClass> ALLOWED = resideInAnyPackage(
                    "org.gongkai.law..",
                    "org.gongkai.lawfixture..",
                    "java.lang..",
                    "java.util..",
                    "java.time..",
                    "java.math..",
                    "java.text..",
                    "java.nio.charset..",
                    "org.jspecify..")
            .or(describe("read the classpath", type -> READING.contains(type.getFullName())))
            .or(describe("are primitive", type -> type.getBaseComponentType().isPrimitive()));

    private static final ArchRule KNOWS_ONLY_THE_LANGUAGE = classes()
            .should()
            .onlyDependOnClassesThat(ALLOWED)
            .because(
                    "the law is plain Java: what a rule needs comes in as an argument, what it finds goes out as a value");

    private static final ArchRule HAS_NO_CLOCK = noClasses()
            .should()
            .callMethodWhere(describe("asks the machine for time, settings or chance", LawIsPureTests::asksTheMachine))
            .because("rules take the day as an argument, so that the same question has the same answer tomorrow");

    private static boolean asksTheMachine(JavaCall<?> call) {
        String owner = call.getTargetOwner().getFullName();
        return call.getName().equals("now") && owner.startsWith("java.time.")
                || owner.equals("java.lang.System") && !call.getName().equals("arraycopy")
                || owner.equals("java.lang.Thread")
                || owner.equals("java.lang.Runtime")
                || owner.equals("java.lang.Math") && call.getName().equals("random");
    }

    @Test
    void theLawIsPure() {
        JavaClasses law = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.gongkai.law");
        assertThat(law).hasSizeGreaterThan(20);
        KNOWS_ONLY_THE_LANGUAGE.check(law);
        HAS_NO_CLOCK.check(law);
    }

    @Test
    void theFenceCanFail() {
        JavaClasses fixture = new ClassFileImporter().importClasses(ImpureRule.class);
        assertThat(KNOWS_ONLY_THE_LANGUAGE.evaluate(fixture).getFailureReport().getDetails())
                .anyMatch(line -> line.contains("java.nio.file.Files"));
        assertThat(HAS_NO_CLOCK.evaluate(fixture).getFailureReport().getDetails())
                .anyMatch(line -> line.contains("LocalDate.now"));
    }
}
