package org.gongkai.app.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Details of a subject whose capability has added its policies, as a capability's migration does. */
@RunningProgram
class PersonalDetailsTests {
    private static final Viewer HANDLER = Viewer.of(new UUID(8, 1), Set.of(), Set.of(), Set.of("tests.handle"));
    private static final Viewer STRANGER = Viewer.of(new UUID(8, 2), Set.of(), Set.of(), Set.of());
    private static final Viewer AUDITOR = Viewer.of(new UUID(8, 3), Set.of(), Set.of(), Set.of("journal.read"));
    private static final Purpose CONTACT = new Purpose(Purpose.Ground.CONTACT, "约时间补正");

    private final PersonalDetails details;
    private final KeyRotation rotation;
    private final PersonalKeys keys;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final FlywayConnectionDetails owner;
    private final Subject subject = new Subject("tested", UUID.randomUUID());
    private final String phone = "138" + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000);

    PersonalDetailsTests(
            @Autowired PersonalDetails details,
            @Autowired KeyRotation rotation,
            @Autowired PersonalKeys keys,
            @Autowired JdbcClient jdbc,
            @Autowired PlatformTransactionManager transactions,
            @Autowired FlywayConnectionDetails owner) {
        this.details = details;
        this.rotation = rotation;
        this.keys = keys;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.owner = owner;
    }

    /** What a capability's migration does for its own subject kind. */
    @BeforeEach
    void policiesOfTheSubject() throws SQLException {
        String mine = "(subject_kind = 'tested' and (select viewer_may('tests.handle')))";
        asOwner(
                "create policy tested_seen on personal_detail for select using " + mine,
                "create policy tested_corrected on personal_detail for update using " + mine,
                "create policy tested_forgotten on personal_detail for delete using " + mine,
                "create policy tested_kept on personal_detail for insert with check " + mine);
    }

    @AfterEach
    void noPolicyStays() throws SQLException {
        asOwner(
                "drop policy tested_seen on personal_detail",
                "drop policy tested_corrected on personal_detail",
                "drop policy tested_forgotten on personal_detail",
                "drop policy tested_kept on personal_detail",
                "delete from personal_detail where subject_kind = 'tested'");
    }

    private void asOwner(String... statements) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void whatIsKeptIsShownMaskedAndStandsNowhereInPlain() {
        keep(Detail.PHONE, phone);
        keep(Detail.ADDRESS, "海州市高陵区文化路12号");
        assertThat(Viewers.as(HANDLER, () -> details.masked(subject)))
                .containsEntry(Detail.PHONE, "138****" + phone.substring(7))
                .containsEntry(Detail.ADDRESS, "海州市高陵区文化路***");
        assertThat(as(
                        HANDLER,
                        () -> jdbc.sql("""
                                select count(*) from personal_detail
                                where position(:phone::bytea in cipher) > 0 or position(:phone::bytea in lookup) > 0""")
                                .param("phone", phone)
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    @Test
    void aLookIsJournaledWithWhoAndWhyButNotWhat() {
        keep(Detail.PHONE, phone);
        assertThat(Viewers.as(HANDLER, () -> details.look(subject, CONTACT))).isEqualTo(Map.of(Detail.PHONE, phone));
        assertThat(journaled("personal.look"))
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .contains(HANDLER.name())
                        .contains("联系本人")
                        .contains("约时间补正")
                        .contains("电话")
                        .doesNotContain(phone));
    }

    @Test
    void whoHasNoPartInItSeesNothingAndIsTakenForLookingAtNothing() {
        keep(Detail.PHONE, phone);
        assertThat(Viewers.as(STRANGER, () -> details.masked(subject))).isEmpty();
        assertThat(Viewers.as(STRANGER, () -> details.look(subject, CONTACT))).isEmpty();
        assertThat(Viewers.as(STRANGER, () -> details.find("tested", Detail.PHONE, phone, CONTACT)))
                .isEmpty();
        assertThat(journaled("personal.look")).isEmpty();
    }

    @Test
    void aSubjectIsFoundByTheNumberHoweverItIsTyped() {
        keep(Detail.PHONE, phone);
        String typed = "+86 " + phone.substring(0, 3) + "-" + phone.substring(3);
        assertThat(Viewers.as(HANDLER, () -> details.find("tested", Detail.PHONE, typed, CONTACT)))
                .containsExactly(subject.id());
        assertThat(Viewers.as(HANDLER, () -> details.find("tested", Detail.PHONE, "13900000000", CONTACT)))
                .isEmpty();
    }

    @Test
    void aCorrectionTakesThePlaceOfWhatWasThereAndARemovalLeavesNothing() {
        keep(Detail.PHONE, "13900009999");
        keep(Detail.PHONE, phone);
        assertThat(Viewers.as(HANDLER, () -> details.look(subject, CONTACT))).isEqualTo(Map.of(Detail.PHONE, phone));
        Viewers.as(HANDLER, () -> {
            details.remove(subject, Detail.PHONE);
            return true;
        });
        assertThat(Viewers.as(HANDLER, () -> details.masked(subject))).isEmpty();
        assertThat(journaled("personal.remove")).hasSize(1);
    }

    @Test
    void aNewKeyTakesOverEverythingAndTheOldOneIsRetired() {
        keep(Detail.PHONE, phone);
        var old = keys.newest();
        Viewers.as(SystemViewer.KEY_ROTATION, () -> {
            rotation.rotate();
            return true;
        });
        assertThat(keys.newest().id()).isNotEqualTo(old.id());
        assertThat(keys.isRetired(keys.named(old.id()).orElseThrow())).isTrue();
        assertThat(as(
                        SystemViewer.KEY_ROTATION.viewer(),
                        () -> jdbc.sql("select distinct key from personal_detail")
                                .query(String.class)
                                .list()))
                .containsExactly(keys.newest().id());
        assertThat(Viewers.as(HANDLER, () -> details.look(subject, CONTACT))).containsEntry(Detail.PHONE, phone);
        assertThat(Viewers.as(HANDLER, () -> details.find("tested", Detail.PHONE, phone, CONTACT)))
                .containsExactly(subject.id());
    }

    private void keep(Detail kind, String value) {
        Viewers.as(HANDLER, () -> {
            details.put(subject, kind, value);
            return true;
        });
    }

    private List<String> journaled(String act) {
        return as(
                AUDITOR,
                () -> jdbc.sql("""
                        select who || ' ' || facts from journal_entry
                        where subject_kind = 'tested' and subject = :subject and act = :act""")
                        .param("subject", subject.id().toString())
                        .param("act", act)
                        .query(String.class)
                        .list());
    }

    private <T> T as(Viewer viewer, Supplier<T> work) {
        return Viewers.as(viewer, () -> transaction.execute(status -> work.get()));
    }
}
