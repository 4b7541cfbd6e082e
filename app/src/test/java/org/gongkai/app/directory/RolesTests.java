package org.gongkai.app.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.app.directory.District.as;
import static org.gongkai.app.directory.District.doing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 三权分立: three administrators, none with another's work nor any business. */
@RunningProgram
class RolesTests {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    private final Organs organs;
    private final People people;
    private final Roles roles;
    private final Directory directory;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    RolesTests(
            @Autowired Organs organs,
            @Autowired People people,
            @Autowired Roles roles,
            @Autowired Directory directory,
            @Autowired JdbcClient jdbc,
            @Autowired TransactionTemplate transaction) {
        this.organs = organs;
        this.people = people;
        this.roles = roles;
        this.directory = directory;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @ParameterizedTest
    @CsvSource({
        "SYSTEM_ADMIN,SECURITY_ADMIN", "SYSTEM_ADMIN,AUDIT_ADMIN", "SECURITY_ADMIN,AUDIT_ADMIN", "SYSTEM_ADMIN,CLERK",
        "SECURITY_ADMIN,LEADER", "AUDIT_ADMIN,SUPERVISOR", "CLERK,AUDIT_ADMIN", "EDITOR,SECURITY_ADMIN"
    })
    void excludingRolesAreRefusedWithTheirGround(Role first, Role second) {
        var district = new District(organs, people);
        Person person = district.person(district.root, "钱测试");
        as(() -> roles.give(person.id(), first, district.root.id(), DAY, null));
        assertThatThrownBy(() -> as(() -> roles.give(person.id(), second, district.root.id(), DAY, null)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("GB/T 22239-2019")
                .hasMessageContaining("已有“" + first.title() + "”")
                .hasMessageContaining("不能再任“" + second.title() + "”");
    }

    @Test
    void whatEndedTheDayBeforeExcludesNothing() {
        var district = new District(organs, people);
        Person person = district.person(district.root, "孙测试");
        UUID clerk = as(() -> roles.give(person.id(), Role.CLERK, district.root.id(), DAY, null));
        doing(() -> roles.end(clerk, DAY.plusDays(9)));
        assertThatThrownBy(() ->
                        as(() -> roles.give(person.id(), Role.AUDIT_ADMIN, district.root.id(), DAY.plusDays(9), null)))
                .isInstanceOf(RefusedException.class);
        as(() -> roles.give(person.id(), Role.AUDIT_ADMIN, district.root.id(), DAY.plusDays(10), null));
    }

    @Test
    void theDatabaseItselfRefusesThem() {
        var district = new District(organs, people);
        Person person = district.person(district.root, "李测试");
        as(() -> roles.give(person.id(), Role.SYSTEM_ADMIN, district.root.id(), DAY, null));
        assertThatThrownBy(() -> Viewers.as(
                        SystemViewer.FOUNDING,
                        () -> transaction.execute(status -> bare(person.id(), Role.CLERK, district.root.id()))))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("administrators_apart");
    }

    @Test
    void ofTwoAtOnceTheDatabaseTakesOne() throws Exception {
        var district = new District(organs, people);
        for (int round = 0; round < 10; round++) {
            Person person = district.person(district.root, "周测试");
            var start = new CyclicBarrier(2);
            List<Callable<Boolean>> both = new ArrayList<>();
            for (Role role : List.of(Role.SECURITY_ADMIN, Role.REVIEWER)) {
                both.add(() -> Viewers.as(SystemViewer.FOUNDING, () -> {
                    start.await();
                    try {
                        transaction.executeWithoutResult(status -> bare(person.id(), role, district.root.id()));
                        return true;
                    } catch (DataAccessException e) {
                        return false;
                    }
                }));
            }
            int taken = 0;
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var outcome : threads.invokeAll(both)) {
                    taken += outcome.get() ? 1 : 0;
                }
            }
            assertThat(taken).isEqualTo(1);
        }
    }

    @Test
    void nobodyButTheSecurityAdministratorGivesRoles() {
        var district = new District(organs, people);
        Person person = district.person(district.root, "吴测试");
        for (Role role : Role.values()) {
            if (role != Role.SECURITY_ADMIN) {
                assertThatThrownBy(() -> as(
                                District.holder(role, person.id()),
                                () -> roles.give(person.id(), Role.CLERK, district.root.id(), DAY, null)))
                        .as(role.name())
                        .isInstanceOf(RefusedException.class);
                assertThatThrownBy(() -> Viewers.as(
                                District.holder(role, person.id()),
                                () -> transaction.execute(s -> bare(person.id(), Role.CLERK, district.root.id()))))
                        .as(role.name())
                        .hasStackTraceContaining("row-level security");
            }
        }
        as(
                District.holder(Role.SECURITY_ADMIN, person.id()),
                () -> roles.give(person.id(), Role.CLERK, district.root.id(), DAY, null));
    }

    @Test
    void nobodyButTheSystemAdministratorChangesOrgansAndPeople() {
        var district = new District(organs, people);
        Organ organ = district.department("测试局");
        Person person = district.person(organ, "郑测试");
        for (Role role : Role.values()) {
            if (role != Role.SYSTEM_ADMIN) {
                var viewer = District.holder(role, person.id());
                assertThatThrownBy(() -> doing(viewer, () -> organs.rename(organ.id(), "改名局", "改名局", DAY)))
                        .isInstanceOf(RefusedException.class);
                assertThatThrownBy(() -> doing(viewer, () -> people.leave(person.id(), DAY)))
                        .isInstanceOf(RefusedException.class);
                int changed = Viewers.as(
                        viewer,
                        () -> transaction.execute(s -> jdbc.sql("update organ set name = 'x' where id = :id")
                                .param("id", organ.id())
                                .update()));
                assertThat(changed).isZero();
            }
        }
        doing(District.holder(Role.SYSTEM_ADMIN, person.id()), () -> organs.rename(organ.id(), "改名局", "改名局", DAY));
    }

    @Test
    void rolesOfOneWhoLeftAndOfAnOrganThatEndedLapse() {
        var district = new District(organs, people);
        Organ organ = district.department("旧局");
        Organ successor = district.department("新局");
        Person person = district.person(organ, "王测试");
        as(() -> roles.give(person.id(), Role.LEADER, organ.id(), DAY, null));
        assertThat(as(() -> directory.holders(Role.LEADER, organ.id()))).containsExactly(person);
        doing(() -> organs.merge(organ.id(), successor.id(), DAY.plusDays(1)));
        assertThat(as(() -> directory.holders(Role.LEADER, organ.id()))).isEmpty();
        assertThat(as(() -> directory.signedIn(person.id())).orElseThrow().roles())
                .isEmpty();
        as(() -> roles.give(person.id(), Role.LEADER, successor.id(), DAY.plusDays(1), null));
        assertThat(as(() -> directory.signedIn(person.id()))
                        .orElseThrow()
                        .viewer()
                        .organs())
                .as("what the old organ handled is seen by the leader of the successor")
                .containsExactlyInAnyOrder(organ.id(), successor.id());
        doing(() -> people.leave(person.id(), DAY.plusDays(2)));
        assertThat(as(() -> directory.signedIn(person.id()))).isEmpty();
        assertThat(as(() -> directory.holders(Role.LEADER, successor.id()))).isEmpty();
    }

    private int bare(UUID person, Role role, long organ) {
        return jdbc.sql(
                        "insert into role_holding (id, person, role, organ, since) values (:id, :person, :role, :organ, :day)")
                .param("id", UUID.randomUUID())
                .param("person", person)
                .param("role", role.name())
                .param("organ", organ)
                .param("day", DAY)
                .update();
    }
}
