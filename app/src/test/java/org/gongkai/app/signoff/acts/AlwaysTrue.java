package org.gongkai.app.signoff.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gongkai.app.signoff.Content;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What must hold of a sign-off after every act, read from its rows and from the journal, without asking the code under test. */
final class AlwaysTrue {
    private static final Viewer AUDIT = new Viewer(
            "system:test-audit", null, Set.of(), Set.of(), Set.of("signoff.all", "journal.read", "directory.read"));

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private List<Map<String, Object>> known = List.of();

    AlwaysTrue(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    void forget() {
        known = List.of();
    }

    long revision(UUID signOff) {
        return (Long) rows("select revision from sign_off where id = :id", signOff)
                .getFirst()
                .get("revision");
    }

    void check(UUID signOff, long expected) {
        var paper = rows("select * from sign_off where id = :id", signOff).getFirst();
        assertThat(paper.get("revision"))
                .as("one revision an act, and none for what was refused")
                .isEqualTo(expected);
        var acts = rows("select * from sign_off_act where sign_off = :id order by revision", signOff);
        assertThat(acts.stream().map(act -> act.get("revision")))
                .as("the history has no gap")
                .isEqualTo(LongStream.rangeClosed(1, expected)
                        .boxed()
                        .map(n -> (Object) n)
                        .toList());
        assertThat(acts.subList(0, known.size()))
                .as("nothing in it is lost or changed")
                .isEqualTo(known);
        known = acts;
        var tasks = rows("select * from sign_off_task where sign_off = :id", signOff);
        somebodyIsWaitedFor(paper, tasks);
        dutiesAreApart(paper, acts, tasks);
        whatWasPassedOnIsInOneHand(acts, tasks);
        contentIsKept(paper, acts);
        theJournalKnows(paper, expected);
    }

    private static void somebodyIsWaitedFor(Map<String, Object> paper, List<Map<String, Object>> tasks) {
        var pending = tasks.stream()
                .filter(task -> Set.of("OPEN", "HELD").contains(task.get("state")))
                .toList();
        boolean over = Set.of("ISSUED", "FILED", "WITHDRAWN").contains(paper.get("state"));
        boolean drafts = Set.of("DRAFTING", "RETURNED", "RECALLED").contains(paper.get("state"));
        if (over) {
            assertThat(pending).as("nobody is waited for after the end").isEmpty();
            assertThat(tasks).allMatch(task -> task.get("finished_at") != null);
            return;
        }
        assertThat(pending)
                .as("it stands at one place")
                .allMatch(task -> task.get("round").equals(paper.get("round"))
                        && task.get("step").equals(drafts ? 0 : paper.get("step")));
        assertThat(pending).as("somebody can act").anyMatch(task -> "OPEN".equals(task.get("state")));
        if (drafts) {
            assertThat(pending).singleElement().extracting("person").isEqualTo(paper.get("drafter"));
        }
        var participants = participants(paper);
        assertThat(pending)
                .as("whoever is waited for sees it")
                .allMatch(task -> participants.contains(task.get("person")));
    }

    private static Set<Object> participants(Map<String, Object> paper) {
        try {
            return Set.of((Object[]) ((java.sql.Array) paper.get("participants")).getArray());
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void dutiesAreApart(
            Map<String, Object> paper, List<Map<String, Object>> acts, List<Map<String, Object>> tasks) {
        var writers = new HashSet<Object>(hands(acts, Set.of("BEGIN", "REVISE", "SUBMIT"), null, tasks));
        writers.add(paper.get("drafter"));
        var opinions = Set.of("AGREE", "DISAGREE", "RETURN", "SIGN");
        var verifiers = hands(acts, opinions, "VERIFY", tasks);
        var signers = hands(acts, opinions, "SIGN", tasks);
        apart("who drafts does not verify", writers, verifiers);
        apart("who drafts does not countersign", writers, hands(acts, opinions, "COUNTERSIGN", tasks));
        apart("who drafts does not sign", writers, signers);
        apart("who verifies does not sign", verifiers, signers);
    }

    /** Whoever passes on gives no opinion; one colleague has the task instead, at the same place, within the same limit. */
    private static void whatWasPassedOnIsInOneHand(List<Map<String, Object>> acts, List<Map<String, Object>> tasks) {
        var passed = acts.stream()
                .filter(act -> "PASS_ON".equals(act.get("kind")))
                .map(act -> act.get("task"))
                .toList();
        assertThat(passed).as("a task is passed on once").doesNotHaveDuplicates();
        assertThat(tasks.stream()
                        .filter(task -> "PASSED_ON".equals(task.get("state")))
                        .map(task -> task.get("id")))
                .containsExactlyInAnyOrderElementsOf(passed);
        for (var task : tasks) {
            if (passed.contains(task.get("id"))) {
                assertThat(task.get("decision")).isNull();
                assertThat(tasks)
                        .filteredOn(other -> task.get("person").equals(other.get("instead_of"))
                                && task.get("closed_at").equals(other.get("given_at")))
                        .singleElement()
                        .satisfies(other -> assertThat(List.of("step", "round", "kind"))
                                .allMatch(column -> task.get(column).equals(other.get(column))))
                        .satisfies(other -> assertThat(other.get("due")).isEqualTo(task.get("due")));
            }
        }
    }

    private static void apart(String rule, Set<Object> some, Set<Object> others) {
        assertThat(some.stream().filter(others::contains)).as(rule).isEmpty();
    }

    private static Set<Object> hands(
            List<Map<String, Object>> acts, Set<String> kinds, String stepKind, List<Map<String, Object>> tasks) {
        var hands = new HashSet<Object>();
        acts.stream()
                .filter(act -> kinds.contains(act.get("kind")))
                .filter(act -> stepKind == null
                        || tasks.stream()
                                .anyMatch(task -> task.get("id").equals(act.get("task"))
                                        && task.get("kind").equals(stepKind)))
                .flatMap(act -> Stream.of(act.get("by_person"), act.get("on_behalf_of")))
                .filter(java.util.Objects::nonNull)
                .forEach(hands::add);
        return hands;
    }

    private void contentIsKept(Map<String, Object> paper, List<Map<String, Object>> acts) {
        var versions =
                rows("select * from sign_off_version where sign_off = :id order by number", (UUID) paper.get("id"));
        assertThat(versions.stream().map(version -> version.get("number")))
                .isEqualTo(IntStream.rangeClosed(1, (Integer) paper.get("version"))
                        .boxed()
                        .map(n -> (Object) n)
                        .toList());
        assertThat(versions)
                .allSatisfy(version -> assertThat(
                                Content.of((String) version.get("title"), (String) version.get("body"))
                                        .hash())
                        .isEqualTo(version.get("hash")));
        assertThat(versions.getLast().get("hash")).isEqualTo(paper.get("content_hash"));
        if (Set.of("SIGNED", "ISSUED", "FILED").contains(paper.get("state"))) {
            assertThat(acts.stream()
                            .filter(act -> "SIGN".equals(act.get("kind")))
                            .toList()
                            .getLast()
                            .get("content_hash"))
                    .as("what was signed is frozen")
                    .isEqualTo(paper.get("content_hash"));
        }
    }

    private void theJournalKnows(Map<String, Object> paper, long acts) {
        var entries = rows(
                "select facts::json ->> 'revision' as revision from journal_entry"
                        + " where subject_kind = 'paper' and subject = :id::text",
                (UUID) paper.get("subject"));
        assertThat(entries.stream().map(entry -> Long.valueOf((String) entry.get("revision"))))
                .as("one entry in the journal an act")
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, acts).boxed().toList());
    }

    private List<Map<String, Object>> rows(String sql, UUID id) {
        return Viewers.as(
                AUDIT,
                () -> transaction.execute(
                        status -> jdbc.sql(sql).param("id", id).query().listOfRows()));
    }
}
