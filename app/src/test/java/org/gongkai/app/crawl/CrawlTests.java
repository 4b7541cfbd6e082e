package org.gongkai.app.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.signin.Desk;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address of the running program, asked by everybody, for items in every state: who may not look learns nothing, not even
 * that something is there. Addresses are found from the program, so a new one must say whom it is for and what fills it.
 */
@RunningProgram
class CrawlTests {
    private static final List<String> ACCOUNTS = List.of(
            "clerk",
            "reviewer",
            "leader",
            "secrecy",
            "office",
            "supervisor",
            "editor",
            "sysadmin",
            "secadmin",
            "auditor");
    private static final String TRY_OUT = "/try-out/";

    /** What an act could change; without what the program does by itself meanwhile. */
    private static final String STANDS = """
            select md5(concat(
                (select string_agg(s::text, '' order by s.id) from sign_off s where s.subject_kind = 'memo'),
                (select string_agg(concat(t.id, t.state, t.person, t.acted_by, t.decision, t.read_at), '' order by t.id)
                    from sign_off_task t),
                (select string_agg(a.id::text, '' order by a.id) from sign_off_act a),
                (select string_agg(v.id::text, '' order by v.id) from sign_off_version v),
                (select string_agg(m::text, '' order by m.id) from memo m),
                (select string_agg(n::text, '' order by n.organ, n.year) from memo_number_last n),
                (select string_agg(r.id::text, '' order by r.id) from release_review r),
                (select string_agg(d::text, '' order by d.review) from release_decision d),
                (select string_agg(e::text, '' order by e.review) from release_end e),
                (select string_agg(concat(n.id, n.read_at), '' order by n.id) from office_notice n),
                (select string_agg(concat(d.id, d.ended_at), '' order by d.id) from sign_off_delegation d),
                (select string_agg(r.id::text, '' order by r.id) from sign_off_route r),
                (select string_agg(concat(s.id, s.ended), '' order by s.id) from office_session s),
                (select string_agg(h::text, '' order by h.file, h.holder) from file_holding h),
                (select string_agg(h::text, '' order by h.id) from role_holding h),
                (select string_agg(p::text, '' order by p.id) from post p),
                (select string_agg(e::text, '' order by e.id) from evidence_entry e),
                (select string_agg(n.id::text, '' order by n.id) from normative_event n),
                (select string_agg(i::text, '' order by i.clean_up, i.document) from normative_clean_up_item i),
                (select string_agg(r::text, '' order by r.id) from disclosure_request r),
                (select string_agg(c::text, '' order by c.id) from remedy_case c),
                (select string_agg(i.id::text, '' order by i.id) from register_import i),
                (select string_agg(i.id::text, '' order by i.id) from directory_import i)))""";

    private static final String JOURNAL = "select count(*) from journal_entry where who like 'person:%'";

    @LocalServerPort
    private int port;

    private final List<Route> routes;
    private final Directory directory;
    private final Plants plants;
    private final RegisterPlants registers;
    private final JdbcClient jdbc;
    private final JdbcClient owner;
    private final TransactionTemplate transaction;

    CrawlTests(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            @Autowired Directory directory,
            @Autowired ApplicationContext program,
            @Autowired JdbcClient jdbc,
            @Autowired FlywayConnectionDetails access,
            @Autowired TransactionTemplate transaction) {
        this.directory = directory;
        this.plants = new Plants(program);
        this.registers = new RegisterPlants(program);
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.owner = JdbcClient.create(
                new SingleConnectionDataSource(access.getJdbcUrl(), access.getUsername(), access.getPassword(), true));
        this.routes = mapping.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> routes(entry.getKey(), entry.getValue()))
                .filter(route -> !route.pattern().contains(TRY_OUT))
                .toList();
    }

    private static Stream<Route> routes(RequestMappingInfo mapped, HandlerMethod handler) {
        var named = mapped.getMethodsCondition().getMethods();
        List<String> methods = named.isEmpty()
                ? List.of("GET")
                : named.stream().map(Enum::name).toList();
        return mapped.getPatternValues().stream()
                .flatMap(Route::spelt)
                .flatMap(pattern -> methods.stream().map(method -> Route.of(method, pattern, handler)));
    }

    @Test
    void everyPageOfTheOfficeSaysWhomItIsFor() {
        assertThat(routes.stream().filter(Route::isOffice)).hasSizeGreaterThan(80);
        assertThat(forNobody(routes)).as("put @For on the handler").isEmpty();
        var silent = new Route("GET", "/office/cellar", null, List.of());
        assertThat(forNobody(List.of(silent))).containsExactly(silent);
    }

    @Test
    void everyVariableOfAnAddressIsKnown() {
        assertThat(unknown(routes)).as("add a line to ItemKind.ALL").isEmpty();
        assertThat(unknown(List.of(new Route("GET", "/office/notices/{id}/parts/{part}", null, List.of()))))
                .containsExactly("/office/notices/{id}/parts/{part}");
    }

    @Test
    void nobodyLearnsOrChangesWhatIsNotHisOrHers() throws Exception {
        plant();
        var items = items();
        var faults = new ConcurrentLinkedQueue<String>();
        var asked = new AtomicInteger();
        var crawls = new ArrayList<Crawl>();
        for (String account : ACCOUNTS) {
            var person = person(account);
            Set<Item> hidden =
                    items.stream().filter(item -> !sees(person, item)).collect(Collectors.toSet());
            crawls.add(new Crawl(Desk.of(account, port), person, items, hidden, told(person), faults, asked));
        }
        assertThat(crawls)
                .allMatch(crawl -> !crawl.hidden().isEmpty() && crawl.hidden().size() < items.size());
        atOnce(crawls, crawl -> crawl.look(routes));
        String before = stands();
        atOnce(crawls, crawl -> crawl.actOnHidden(routes));
        atOnce(
                crawls,
                crawl -> crawl.actOnTasks(
                        memosOf(crawl.person()),
                        tasksHiddenFrom(crawl.person()),
                        List.of("agree", "disagree", "return", "finish", "number", "remove", "add", "appoint")));
        assertThat(faults).as(asked + " questions, " + items.size() + " items").isEmpty();
        assertThat(stands())
                .as("rows and journal, after acts on what is hidden")
                .isEqualTo(before);
        assertThat(asked.get()).isGreaterThan(3000);
    }

    @Test
    void aStrangerGetsNoPageOfTheOfficeAndNoWordOfIt() throws Exception {
        plant();
        var items = items();
        var faults = new ArrayList<String>();
        var stranger = new Desk(port);
        for (Route route : routes) {
            for (List<String> values : Crawl.values(route, items)) {
                if (!route.asks()) {
                    continue;
                }
                var answer = stranger.get(route.filled(values));
                boolean open = !route.isOffice()
                        || route.whom() != null && route.whom().anybody();
                if (answer.statusCode() >= 500 || !open && answer.statusCode() != 303) {
                    faults.add(route + " answers a stranger with " + answer.statusCode());
                }
                items.stream()
                        .filter(item -> !values.contains(item.value())
                                && item.isSecret()
                                && (answer.body().contains(item.value())
                                        || answer.body().contains(item.marker())))
                        .forEach(item -> faults.add(route + " tells a stranger " + item));
            }
        }
        assertThat(faults).isEmpty();
    }

    private interface Way {
        void go(Crawl crawl) throws Exception;
    }

    /** Several people at once; each waits for the own answers. */
    private static void atOnce(List<Crawl> crawls, Way way) throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(crawls.stream()
                    .map(crawl -> (Callable<Crawl>) () -> {
                        way.go(crawl);
                        return crawl;
                    })
                    .toList())) {
                done.get();
            }
        }
    }

    private static List<Route> forNobody(List<Route> some) {
        return some.stream()
                .filter(Route::isOffice)
                .filter(route -> route.whom() == null)
                .toList();
    }

    private static List<String> unknown(List<Route> some) {
        return some.stream()
                .flatMap(route -> route.prefixes().stream())
                .filter(prefix ->
                        ItemKind.ALL.stream().noneMatch(kind -> kind.prefix().equals(prefix)))
                .distinct()
                .toList();
    }

    private List<Item> items() {
        return ItemKind.ALL.stream()
                .filter(kind -> !kind.items().isEmpty())
                .flatMap(kind -> owner
                        .sql(kind.items())
                        .query((row, n) -> new Item(kind, row.getString(1), row.getString(2)))
                        .list()
                        .stream())
                .toList();
    }

    private boolean sees(SignedIn person, Item item) {
        return asks(person, item.kind().seen(), item.value()) > 0;
    }

    private long asks(SignedIn person, String sql, String id) {
        return Viewers.as(
                person.viewer(),
                () -> transaction.execute(status ->
                        jdbc.sql(sql).param("id", id).query(Long.class).single()));
    }

    private List<String> told(SignedIn person) {
        return owner.sql("select title from office_notice where person = :person")
                .param("person", person.person().id())
                .query(String.class)
                .list();
    }

    private List<String> memosOf(SignedIn person) {
        return Viewers.as(
                person.viewer(),
                () -> transaction.execute(
                        status -> jdbc.sql("""
                        select m.id::text from memo m join sign_off s on s.id = m.sign_off order by s.moved_at desc limit 2""").query(String.class).list()));
    }

    private List<String> tasksHiddenFrom(SignedIn person) {
        return owner.sql("""
                        select t.id::text from sign_off_task t join sign_off s on s.id = t.sign_off where s.subject_kind = 'memo'
                        order by t.state <> 'OPEN', t.given_at desc limit 60""").query(String.class).list().stream()
                .filter(task -> asks(person, "select count(*) from sign_off_task where id::text = :id", task) == 0)
                .limit(2)
                .toList();
    }

    private String stands() {
        return owner.sql(STANDS).query(String.class).single() + " "
                + owner.sql(JOURNAL).query(Long.class).single();
    }

    private SignedIn person(String account) {
        return Viewers.as(SystemViewer.SIGN_IN, () -> {
            UUID id = transaction.execute(status -> jdbc.sql("select id from person where account = :account")
                    .param("account", account)
                    .query(UUID.class)
                    .single());
            return directory.signedIn(id).orElseThrow();
        });
    }

    private void plant() throws InterruptedException {
        plants.memos(person("clerk"));
        plants.reviews(person("clerk"), person("secrecy"));
        registers.plant(person("clerk"));
        plants.notice(person("editor"));
        plants.fact(person("clerk"));
        plants.document(person("clerk"));
        plants.notice(person("leader"));
        // listeners tell of what was planted
        for (long now = notices(), last = -1; now != last || underWay(); last = now, now = notices()) {
            Thread.sleep(300);
        }
    }

    private boolean underWay() {
        return owner.sql("select exists (select from event_publication where status in ('PUBLISHED', 'PROCESSING'))")
                .query(Boolean.class)
                .single();
    }

    private long notices() {
        return owner.sql("select count(*) from office_notice").query(Long.class).single();
    }
}
