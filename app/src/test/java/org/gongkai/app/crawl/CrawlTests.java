package org.gongkai.app.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.notices.Greetings;
import org.gongkai.app.notices.Notices;
import org.gongkai.app.signin.Desk;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
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
    private static final Map<String, ItemKind> KINDS =
            ItemKind.ALL.stream().collect(Collectors.toMap(ItemKind::prefix, Function.identity()));

    @LocalServerPort
    private int port;

    private final List<Route> routes;
    private final Notices notices;
    private final Directory directory;
    private final JdbcClient jdbc;
    private final JdbcClient owner;
    private final TransactionTemplate transaction;

    CrawlTests(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            @Autowired Notices notices,
            @Autowired Directory directory,
            @Autowired JdbcClient jdbc,
            @Autowired FlywayConnectionDetails access,
            @Autowired TransactionTemplate transaction) {
        this.notices = notices;
        this.directory = directory;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.owner = JdbcClient.create(
                new DriverManagerDataSource(access.getJdbcUrl(), access.getUsername(), access.getPassword()));
        this.routes = mapping.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .flatMap(Route::spelt)
                        .flatMap(pattern -> (entry.getKey()
                                                .getMethodsCondition()
                                                .getMethods()
                                                .isEmpty()
                                        ? Stream.of("GET")
                                        : entry.getKey().getMethodsCondition().getMethods().stream()
                                                .map(Enum::name))
                                .map(method -> Route.of(method, pattern, entry.getValue()))))
                .filter(route -> !route.pattern().contains(TRY_OUT))
                .toList();
    }

    @Test
    void everyPageOfTheOfficeSaysWhomItIsFor() {
        assertThat(routes.stream().filter(Route::isOffice)).hasSizeGreaterThan(10);
        assertThat(routes.stream().filter(Route::isOffice).filter(route -> route.whom() == null))
                .as("put @For on the handler")
                .isEmpty();
    }

    @Test
    void everyVariableOfAnAddressIsKnown() {
        assertThat(unknown(routes)).as("add a line to ItemKind.ALL").isEmpty();
        assertThat(unknown(List.of(new Route("GET", "/office/notices/{id}/parts/{part}", null))))
                .containsExactly("/office/notices/{id}/parts/{part}");
    }

    @Test
    void nobodyLearnsWhatIsNotHisOrHers() throws Exception {
        plant();
        var items = items();
        var faults = new ArrayList<String>();
        for (String account : ACCOUNTS) {
            var person = person(account);
            var hidden = items.stream().filter(item -> !sees(person, item)).toList();
            var crawl = new Crawl(Desk.of(account, port), person, hidden, faults);
            for (Route route : routes) {
                crawl.ask(route, items);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void aStrangerGetsNoPageOfTheOfficeAndNoWordOfIt() throws Exception {
        plant();
        var items = items();
        var faults = new ArrayList<String>();
        var stranger = new Desk(port);
        for (Route route : routes) {
            for (List<String> values : values(route, items)) {
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
                        .filter(item -> item.marker() != null && answer.body().contains(item.marker()))
                        .forEach(item -> faults.add(route + " tells a stranger " + item.marker()));
            }
        }
        assertThat(faults).isEmpty();
    }

    /** One person's way through all addresses. */
    private record Crawl(Desk desk, SignedIn person, List<Item> hidden, List<String> faults) {
        void ask(Route route, List<Item> items) throws Exception {
            for (List<String> values : values(route, items)) {
                boolean isHidden = hidden.stream().anyMatch(item -> values.contains(item.value()));
                if (!route.asks() && route.isOffice() && route.isFor(person) && !isHidden) {
                    continue; // an act that is his or hers to do is left to the tests of that act
                }
                if (!route.asks() && !route.isOffice()) {
                    continue;
                }
                var answer = send(route, values);
                look(route, values, answer);
                if (route.isOffice() && !route.isFor(person) && answer.statusCode() != 403) {
                    fault(route, values, "is not for this person, yet answers " + answer.statusCode());
                }
                if (route.isOffice() && route.isFor(person) && isHidden) {
                    compareWithMissing(route, values, answer);
                }
            }
        }

        private HttpResponse<String> send(Route route, List<String> values) throws Exception {
            String path = route.filled(values);
            return route.asks() ? desk.get(path) : desk.post(path);
        }

        private void look(Route route, List<String> values, HttpResponse<String> answer) {
            if (answer.statusCode() >= 500) {
                fault(route, values, "fails with " + answer.statusCode());
            }
            hidden.stream()
                    .filter(item -> item.marker() != null && answer.body().contains(item.marker()))
                    .forEach(item -> fault(route, values, "tells " + item.marker()));
        }

        /** The hidden value's place is taken by one that does not exist; the two answers must be the same. */
        private void compareWithMissing(Route route, List<String> values, HttpResponse<String> answer)
                throws Exception {
            var missing = new ArrayList<String>();
            List<String> prefixes = route.prefixes();
            for (int i = 0; i < values.size(); i++) {
                String value = values.get(i);
                boolean isHidden = hidden.stream().anyMatch(item -> item.value().equals(value));
                missing.add(isHidden ? KINDS.get(prefixes.get(i)).missing() : value);
            }
            var nothing = send(route, missing);
            if (answer.statusCode() != 404
                    || nothing.statusCode() != 404
                    || !without(answer.body(), values).equals(without(nothing.body(), missing))) {
                fault(
                        route,
                        values,
                        "is hidden (%d), and not like what is missing (%d)"
                                .formatted(answer.statusCode(), nothing.statusCode()));
            }
        }

        private static String without(String body, List<String> values) {
            String plain = body.replaceAll("value=\"[^\"]*\"", "");
            for (String value : values) {
                plain = plain.replace(value, "");
            }
            return plain;
        }

        private void fault(Route route, List<String> values, String what) {
            faults.add(person.person().account() + ": " + route + " " + values + " " + what);
        }
    }

    private static List<String> unknown(List<Route> some) {
        return some.stream()
                .flatMap(route -> route.prefixes().stream())
                .filter(prefix -> !KINDS.containsKey(prefix))
                .distinct()
                .toList();
    }

    /** One list of values a way to fill the address: each item of its last variable, and one that does not exist. */
    private static List<List<String>> values(Route route, List<Item> items) {
        List<List<String>> ways = List.of(List.of());
        for (String prefix : route.prefixes()) {
            ItemKind kind = KINDS.get(prefix);
            boolean last = prefix.equals(route.prefixes().getLast());
            List<String> choices = Stream.concat(
                            items.stream()
                                    .filter(item -> item.kind() == kind)
                                    .map(Item::value)
                                    .limit(last ? 9 : 1),
                            last ? Stream.of(kind.missing()) : Stream.of())
                    .toList();
            List<String> some = choices.isEmpty() ? List.of(kind.missing()) : choices;
            ways = ways.stream()
                    .flatMap(way -> some.stream()
                            .map(value -> Stream.concat(way.stream(), Stream.of(value))
                                    .toList()))
                    .toList();
        }
        return ways;
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
        return Viewers.as(
                person.viewer(),
                () -> transaction.execute(status -> jdbc.sql(item.kind().seen())
                                .param("id", item.value())
                                .query(Long.class)
                                .single()
                        > 0));
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

    /** Something that one person alone may see. */
    private void plant() {
        for (String account : List.of("editor", "leader")) {
            UUID person = person(account).person().id();
            Viewers.as(
                    SystemViewer.SIGNOFF_CLOCK,
                    () -> transaction.execute(status -> {
                        notices.tell(
                                person,
                                Greetings.KIND,
                                "只给" + account + "的标记" + UUID.randomUUID(),
                                "/office/help",
                                "memo",
                                UUID.randomUUID());
                        return status;
                    }));
        }
    }
}
