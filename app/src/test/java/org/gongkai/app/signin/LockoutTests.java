package org.gongkai.app.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Guessing leads nowhere and tells nothing. */
@RunningProgram
class LockoutTests {
    private static final String WRONG = "Lanhua-0000-shan";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext program;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void fiveFailuresLockTheAccountEvenForTheRightPassword() throws Exception {
        var somebody = Colleague.join(program, false);
        var desk = from("127.0.0.21");
        for (int i = 0; i < 4; i++) {
            assertThat(signIn(desk, somebody.account(), WRONG).statusCode()).isEqualTo(422);
        }
        assertThat(signIn(desk, somebody.account(), somebody.password()).statusCode())
                .as("four failures are forgiven")
                .isEqualTo(303);
        for (int i = 0; i < 5; i++) {
            signIn(from("127.0.0.22"), somebody.account(), WRONG);
        }
        assertThat(signIn(from("127.0.0.23"), somebody.account(), somebody.password())
                        .statusCode())
                .isEqualTo(422);
        assertThat(secondsLocked(somebody)).isBetween(9 * 60, 10 * 60);

        lockEnds(somebody);
        signIn(from("127.0.0.22"), somebody.account(), WRONG);
        assertThat(secondsLocked(somebody))
                .as("the next lock lasts twice as long")
                .isBetween(19 * 60, 20 * 60);

        lockEnds(somebody);
        assertThat(signIn(from("127.0.0.23"), somebody.account(), somebody.password())
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void manyGuessesAtOnceCountLikeManyInARow() throws Exception {
        var somebody = Colleague.join(program, false);
        Callable<Integer> guess =
                () -> signIn(from("127.0.0.24"), somebody.account(), WRONG).statusCode();
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            crowd.invokeAll(java.util.Collections.nCopies(12, guess));
        }
        assertThat(as(() -> jdbc.sql("select failures from account where person = :person")
                        .param("person", somebody.person().id())
                        .query(Integer.class)
                        .single()))
                .isEqualTo(5);
    }

    @Test
    void aStrangerCannotTellWhoHasAnAccountOrIsLocked() throws Exception {
        var somebody = Colleague.join(program, false);
        String wrong = words(signIn(from("127.0.0.25"), somebody.account(), WRONG), somebody.account());
        for (int i = 0; i < 5; i++) {
            signIn(from("127.0.0.25"), somebody.account(), WRONG);
        }
        String locked = words(signIn(from("127.0.0.25"), somebody.account(), WRONG), somebody.account());
        String nobody = words(signIn(from("127.0.0.25"), "nobody.at.all", WRONG), "nobody.at.all");
        assertThat(locked).isEqualTo(wrong);
        assertThat(nobody).isEqualTo(wrong);
    }

    @Test
    void anAddressThatGuessesIsLockedWhoeverItGuesses() throws Exception {
        var somebody = Colleague.join(program, false);
        var guesser = from("127.0.0.26");
        for (int i : IntStream.range(0, 20).toArray()) {
            signIn(guesser, "guessed" + i, WRONG);
        }
        assertThat(signIn(guesser, somebody.account(), somebody.password()).statusCode())
                .isEqualTo(422);
        assertThat(signIn(from("127.0.0.27"), somebody.account(), somebody.password())
                        .statusCode())
                .isEqualTo(303);

        var admin = Desk.of("secadmin", port);
        assertThat(admin.get("/office/accounts").body()).contains("127.0.0.26");
        admin.post("/office/accounts/addresses/unlock", "address", "127.0.0.26");
        assertThat(signIn(guesser, somebody.account(), somebody.password()).statusCode())
                .isEqualTo(303);
    }

    @Test
    void theJournalKnowsWhatHappenedAndNoSecret() throws Exception {
        var somebody = Colleague.join(program, false);
        var desk = from("127.0.0.28");
        for (int i = 0; i < 5; i++) {
            signIn(desk, somebody.account(), WRONG);
        }
        lockEnds(somebody);
        signIn(desk, somebody.account(), somebody.password());
        String session = desk.session();
        desk.get("/office/me");
        desk.post("/office/sign-out");

        String id = somebody.person().id().toString();
        List<String> entries = Viewers.as(
                SystemViewer.JOURNAL_SEALING,
                () -> transaction.execute(status ->
                        jdbc.sql("""
                                select act || ' ' || facts from journal_entry
                                where subject = :id or who = 'person:' || :id order by at""").param("id", id).query(String.class).list()));
        assertThat(entries.stream().map(entry -> entry.split(" ")[0]))
                .containsSubsequence(
                        "signin.fail",
                        "signin.fail",
                        "signin.fail",
                        "signin.fail",
                        "signin.fail",
                        "signin.in",
                        "signin.out")
                .contains("signin.lock");
        assertThat(String.join("", entries))
                .contains("127.0.0.28")
                .doesNotContain(WRONG, somebody.password(), somebody.account(), session);
    }

    private Desk from(String address) {
        return new Desk(URI.create("http://127.0.0.1:" + port), address);
    }

    private static HttpResponse<String> signIn(Desk desk, String account, String password) throws Exception {
        desk.get("/office/sign-in");
        return desk.post("/office/sign-in", "account", account, "password", password);
    }

    private static String words(HttpResponse<String> answer, String account) {
        return answer.statusCode()
                + answer.body().replace(account, "…").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private int secondsLocked(Colleague somebody) {
        return as(() -> jdbc.sql(
                        "select extract(epoch from locked_until - now())::int from account where person = :person")
                .param("person", somebody.person().id())
                .query(Integer.class)
                .single());
    }

    private void lockEnds(Colleague somebody) {
        as(() -> jdbc.sql("update account set locked_until = now() - interval '1 second' where person = :person")
                .param("person", somebody.person().id())
                .update());
    }

    private <T> T as(java.util.function.Supplier<T> work) {
        return Viewers.as(SystemViewer.SIGN_IN, () -> transaction.execute(status -> work.get()));
    }
}
