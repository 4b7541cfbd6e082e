package org.gongkai.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.List;
import org.gongkai.fences.offenders.DeadlineUtil;
import org.gongkai.fences.offenders.IRegistry;
import org.gongkai.fences.offenders.InjectsAField;
import org.gongkai.fences.offenders.KeepsOldDates;
import org.gongkai.fences.offenders.KnowsThePlatform;
import org.gongkai.fences.offenders.MakesAClock;
import org.gongkai.fences.offenders.ReadsTheClock;
import org.gongkai.fences.offenders.ServiceImpl;
import org.gongkai.fences.offenders.util.Strings;
import org.gongkai.fences.rooms.downstairs.LooksUp;
import org.gongkai.fences.rooms.upstairs.LooksDown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The rules of the house that compiled classes can show, each with a class that breaks it. */
class HouseRulesTests {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.gongkai")
            .that(not(House.WRITTEN_BY_SPRING));

    static final List<Rule> RULES = List.of(
            new Rule(
                    noClasses()
                            .should()
                            .callMethodWhere(target(name("now"))
                                    .and(target(owner(resideInAPackage("java.time.."))))
                                    .and(not(target(rawParameterTypes(Clock.class)))))
                            .orShould()
                            .callMethod(System.class, "currentTimeMillis")
                            .because(
                                    "today is an argument: use the date or Clock that is handed in, LocalDate.now(clock)"),
                    ReadsTheClock.class),
            new Rule(
                    noClasses()
                            .that(not(resideInAPackage("..cli..")))
                            .and()
                            .doNotHaveFullyQualifiedName(Application.class.getName())
                            .and()
                            .areNotAnnotatedWith("org.springframework.context.annotation.Configuration")
                            .should()
                            .callMethodWhere(target(owner(type(Clock.class))).and(target(nameStartingWith("system"))))
                            .because("there is one clock: use the Clock bean, or take one as an argument"),
                    MakesAClock.class),
            new Rule(
                    noFields()
                            .should()
                            .beAnnotatedWith(Autowired.class)
                            .orShould()
                            .beAnnotatedWith(Value.class)
                            .orShould()
                            .beAnnotatedWith("jakarta.inject.Inject")
                            .orShould()
                            .beAnnotatedWith("jakarta.annotation.Resource")
                            .because("a class shows what it needs: use the constructor, or a record of properties"),
                    InjectsAField.class),
            new Rule(
                    noClasses()
                            .should()
                            .dependOnClassesThat()
                            .haveNameMatching("java\\.util\\.(Date|Calendar|GregorianCalendar|TimeZone)"
                                    + "|java\\.text\\.(Simple)?DateFormat|java\\.sql\\.(Date|Time|Timestamp)")
                            .because("deadlines are days, not moments: use java.time"),
                    KeepsOldDates.class),
            new Rule(
                    noClasses()
                            .should()
                            .haveNameMatching(".*(Utils?|Helpers?|Managers?)")
                            .because(
                                    "a method lives with its only user: use the noun of docs/glossary.md it belongs to"),
                    DeadlineUtil.class),
            new Rule(
                    noClasses()
                            .should()
                            .haveNameMatching(".*[a-z](Impl|VO|DTO|BO|DO|PO|Info|Data)")
                            .because(
                                    "an ending is no meaning: use the noun of docs/glossary.md, a form or a view record"),
                    ServiceImpl.class),
            new Rule(
                    noClasses()
                            .that()
                            .areInterfaces()
                            .should()
                            .haveNameMatching(".*\\.I[A-Z][a-z]\\w*")
                            .because("an interface is named for what it is: use the plain noun"),
                    IRegistry.class),
            new Rule(
                    noClasses()
                            .should()
                            .resideInAnyPackage(
                                    "..util..", "..utils..", "..common..", "..helper..", "..helpers..", "..misc..")
                            .because("everything comes to depend on a drawer: use the package of the capability"),
                    Strings.class),
            new Rule(
                    noClasses()
                            .that()
                            .resideInAnyPackage(
                                    "org.gongkai.law..", "org.gongkai.annualreport..", "org.gongkai.fences..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage("org.gongkai.app..", "org.springframework..")
                            .because("the law and the reading of reports start without a server: use plain Java there"),
                    KnowsThePlatform.class));

    @ParameterizedTest
    @FieldSource("RULES")
    void theHouseKeeps(Rule rule) {
        rule.kept().check(HOUSE);
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void theOffenderIsCaughtBy(Rule rule) {
        var offender = new ClassFileImporter().importClasses(rule.offender());
        assertThat(rule.kept().evaluate(offender).getFailureReport().toString())
                .contains(rule.offender().getSimpleName())
                .contains("use ");
    }

    @Test
    void noTwoPackagesNeedEachOther() {
        oneWay("org.gongkai.app").check(HOUSE);
    }

    @Test
    void twoRoomsThatNeedEachOtherAreCaught() {
        var rooms = new ClassFileImporter().importClasses(LooksDown.class, LooksUp.class);
        assertThat(oneWay("org.gongkai.fences.rooms")
                        .evaluate(rooms)
                        .getFailureReport()
                        .toString())
                .contains("Cycle detected", "LooksUp", "LooksDown", "use ");
    }

    /** Capabilities among each other, and the rooms of one with each other and with its root. */
    private static ArchRule oneWay(String house) {
        return slices().matching(house + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("a room is read after those it stands on: use what lies below, and move what both need there");
    }

    /** A rule and the class that breaks it. */
    record Rule(ArchRule kept, Class<?> offender) {
        @Override
        public String toString() {
            return kept.getDescription();
        }
    }
}
