package org.gongkai.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.OrganHistory;
import org.gongkai.app.directory.Person;
import org.gongkai.app.directory.Role;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.signin.Demonstration;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The demonstration's district is whole: whoever opens it finds people for every step of the work in every organ. */
@RunningProgram
class DistrictChapterTests {
    private final Directory directory;
    private final OrganHistory history;
    private final DistrictChapter chapter;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DistrictChapterTests(
            @Autowired Directory directory,
            @Autowired OrganHistory history,
            @Autowired DistrictChapter chapter,
            @Autowired JdbcClient jdbc,
            @Autowired TransactionTemplate transaction) {
        this.directory = directory;
        this.history = history;
        this.chapter = chapter;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Test
    void eachOrganHasPeopleToDraftVerifySignAndReview() {
        for (Organ organ : organsOfTheDemonstration()) {
            var used = new HashSet<Person>();
            for (Role role : List.of(Role.CLERK, Role.REVIEWER, Role.LEADER)) {
                List<Person> holders = Viewers.as(SystemViewer.SIGN_IN, () -> directory.holders(role, organ.id()));
                assertThat(holders).as(organ.name() + role.title()).isNotEmpty();
                assertThat(used.addAll(holders))
                        .as("nobody has two of the steps in " + organ.name())
                        .isTrue();
            }
        }
    }

    @Test
    void theTenAccountsAreTenPeopleWithTheirRoles() {
        var roles = EnumSet.noneOf(Role.class);
        for (String account : Demonstration.ACCOUNTS) {
            SignedIn somebody = signedIn(account);
            roles.addAll(somebody.roles().keySet());
        }
        assertThat(roles).containsExactlyInAnyOrder(Role.values());
        assertThat(signedIn("clerk").person().name()).isEqualTo("王敏");
        assertThat(signedIn("clerk").home().code()).isEqualTo("gaoling-office");
    }

    @Test
    void thePastOfTheDistrictShows() {
        Organ health = organ("gaoling-health");
        assertThat(name(health, LocalDate.of(2019, 3, 19))).isEqualTo("高陵区卫生和计划生育局");
        assertThat(name(health, LocalDate.of(2019, 3, 20))).isEqualTo("高陵区卫生健康局");
        Organ market = organ("gaoling-market");
        assertThat(organ("gaoling-food-drug").until()).isEqualTo(LocalDate.of(2019, 3, 24));
        assertThat(Viewers.as(Viewer.PUBLIC, () -> history.handledBefore(market.id())))
                .extracting(Organ::code)
                .containsExactly("gaoling-food-drug");
        assertThat(signedIn("market.leader").viewer().organs())
                .contains(market.id(), organ("gaoling-food-drug").id());
    }

    @Test
    void aSecondTellingChangesNothing() {
        List<Long> before = counts();
        chapter.tell(percent -> {});
        assertThat(counts()).isEqualTo(before);
    }

    private String name(Organ organ, LocalDate day) {
        return Viewers.as(Viewer.PUBLIC, () -> history.on(organ.id(), day))
                .orElseThrow()
                .name();
    }

    private List<Long> counts() {
        return Viewers.as(
                SystemViewer.FOUNDING,
                () -> transaction.execute(
                        status -> jdbc.sql("""
                        select count(*) from organ union all select count(*) from person
                        union all select count(*) from post union all select count(*) from role_holding""").query(Long.class).list()));
    }

    private Set<Organ> organsOfTheDemonstration() {
        var organs = new HashSet<Organ>();
        Viewers.as(SystemViewer.SIGN_IN, directory::organs).stream()
                .filter(organ -> organ.code().startsWith("gaoling"))
                .forEach(organs::add);
        assertThat(organs).hasSize(27);
        return organs;
    }

    private Organ organ(String code) {
        return Viewers.as(SystemViewer.SIGN_IN, () -> directory.organ(code)).orElseThrow();
    }

    private SignedIn signedIn(String account) {
        return Viewers.as(
                SystemViewer.SIGN_IN,
                () -> transaction.execute(status -> directory
                        .signedIn(jdbc.sql("select id from person where account = :account")
                                .param("account", account)
                                .query(java.util.UUID.class)
                                .single())
                        .orElseThrow()));
    }
}
