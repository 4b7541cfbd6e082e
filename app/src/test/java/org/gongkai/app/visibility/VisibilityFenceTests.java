package org.gongkai.app.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.app.House;
import org.gongkai.app.RunningProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The catalogue of the running database keeps to the rules that make visibility hold; each rule has an offender, made as the owner
 * in a transaction that is rolled back.
 */
@RunningProgram
class VisibilityFenceTests {
    private static final String POLICIES = """
            select c.relname || '.' || p.polname as name,
                   coalesce(pg_get_expr(p.polqual, p.polrelid), '') || ' ' || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '') as text
            from pg_policy p join pg_class c on c.oid = p.polrelid""";
    private static final String POWERS = """
            select r.rolname || ' ' || power from pg_roles r cross join lateral (values
                (r.rolsuper, 'is a superuser'), (r.rolbypassrls, 'passes by the policies'), (r.rolcreaterole, 'makes roles'),
                (r.rolcreatedb, 'makes databases'), (r.rolreplication, 'copies everything'),
                (exists (select from pg_class c where c.relowner = r.oid), 'owns tables'),
                (pg_has_role(r.oid, (select tableowner::regrole from pg_tables where tablename = 'organ'), 'member'),
                 'is a member of the owner')) as held (held, power)
            where held and r.rolname = :role""";

    private final JdbcClient owner;
    private final TransactionTemplate transaction;

    VisibilityFenceTests(@Autowired FlywayConnectionDetails access) {
        var source = new DriverManagerDataSource(access.getJdbcUrl(), access.getUsername(), access.getPassword());
        owner = JdbcClient.create(source);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    static List<Fence> fences() {
        return Fence.ALL;
    }

    @ParameterizedTest
    @MethodSource("fences")
    void theDatabaseKeeps(Fence fence) {
        assertThat(names(fence.search())).as(fence.ban()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("fences")
    void theOffenderIsCaughtBy(Fence fence) {
        assertThat(with(fence.offender(), () -> names(fence.search()))).containsExactly(fence.caught());
    }

    @Test
    void everyPolicyAsksOnceAQueryWhoLooks() {
        assertThat(askedEveryRow())
                .as("ask inside a sub-select: organ in (select unnest(viewer_organs())), (select viewer_may('…'))")
                .isEmpty();
    }

    @Test
    void aPolicyThatAsksForEveryRowIsCaught() {
        var caught = with(
                List.of(
                        "create table offender (organ bigint, person uuid)",
                        "alter table offender enable row level security",
                        "create policy bare on offender using (organ = any (viewer_organs()))",
                        "create policy ranged on offender using (organ <@ viewer_organ_ranges())",
                        "create policy setting on offender using (organ = current_setting('gongkai.organs')::bigint)",
                        "create policy grouped on offender using ((organ > 0) and (person = viewer_person() or organ < 9))",
                        "create policy within on offender using (exists (select from offender o where o.person = viewer_person()))",
                        "create policy good on offender using (organ in (select unnest(viewer_organs()))"
                                + " or organ <@ (select viewer_organ_ranges()) or person = (select viewer_person()) or (select viewer_may('x'))"
                                + " or exists (select from offender o where o.person = (select viewer_person())))"),
                this::askedEveryRow);
        assertThat(caught.keySet())
                .containsExactly(
                        "offender.bare", "offender.grouped", "offender.ranged", "offender.setting", "offender.within");
    }

    @Test
    void theProgramsRoleHasNoPowerOverThePolicies() {
        assertThat(powers("gongkai_app")).isEmpty();
    }

    @Test
    void aRoleWithPowersIsCaught() {
        assertThat(powers("gongkai_owner"))
                .contains("gongkai_owner owns tables", "gongkai_owner is a member of the owner");
        assertThat(powers("postgres")).contains("postgres is a superuser", "postgres passes by the policies");
    }

    /** Whoever sets it elsewhere widens what is seen, or leaves a viewer on a connection of the pool. */
    @Test
    void onlyTheTransactionsSetWhoLooks() throws IOException {
        try (var sources = Files.walk(House.root().resolve("app/src"))) {
            assertThat(sources.filter(Files::isRegularFile)
                            .filter(file -> file.toString().matches(".*\\.(java|sql|jte|properties)"))
                            .filter(file -> setsWhoLooks(House.text(file)))
                            .map(Path::getFileName))
                    .as("begin a transaction, as a viewer")
                    .containsExactlyInAnyOrder(
                            Path.of("ViewedTransactions.java"), Path.of("VisibilityFenceTests.java"));
        }
    }

    @Test
    void aSourceThatSetsWhoLooksIsCaught() {
        assertThat(Stream.of(
                        "select set_config('a', 'b', false)",
                        "SELECT SET_CONFIG ('a', 'b', false)",
                        "set gongkai.organs = '{1}'",
                        "set local gongkai.person to 'x'"))
                .allMatch(VisibilityFenceTests::setsWhoLooks);
        assertThat(setsWhoLooks("# gongkai.data=settings of gongkai.organs")).isFalse();
    }

    private static boolean setsWhoLooks(String text) {
        return text.matches(
                "(?is).*(\\bset_config\\s*\\(|\\bset\\s+(local\\s+|session\\s+)?gongkai\\.(viewer|person|organs|organ_ranges|homes|grants)\\b).*");
    }

    private Map<String, List<String>> askedEveryRow() {
        var all = new TreeMap<String, List<String>>();
        owner.sql(POLICIES)
                .query((row, n) -> {
                    var calls = new PolicyText(row.getString("text")).askedEveryRow();
                    if (!calls.isEmpty()) {
                        all.put(row.getString("name"), calls);
                    }
                    return n;
                })
                .list();
        return all;
    }

    private List<String> powers(String role) {
        return owner.sql(POWERS).param("role", role).query(String.class).list();
    }

    private List<String> names(String search) {
        return owner.sql(search).query(String.class).list();
    }

    /** What {@code look} finds while the offender stands. */
    private <T> T with(List<String> offender, java.util.function.Supplier<T> look) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            offender.forEach(sql -> owner.sql(sql).update());
            return look.get();
        });
    }
}
