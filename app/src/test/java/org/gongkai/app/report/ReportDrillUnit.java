package org.gongkai.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.gongkai.app.Drill;
import org.gongkai.app.report.ReportDrillStep.Act;
import org.jspecify.annotations.Nullable;

/**
 * A unit whose report goes its whole way. Every step is tried by two people at once, with the page that both saw, and by one of them
 * twice; whoever gets no answer posts the same form again. Once it is told that it is done, or it was done without an answer.
 */
final class ReportDrillUnit {
    private static final String PATH = "/try-out/reports/";

    private final Drill drill;
    private final String[] found;
    private final Map<String, AtomicInteger> acknowledged = new ConcurrentHashMap<>();
    private volatile @Nullable Act underWay;

    ReportDrillUnit(Drill drill) throws InterruptedException {
        this.drill = drill;
        this.found = drill.insist(PATH + "found").split(" ");
    }

    /** What the clerk's page shows. */
    private record Page(long revision, int issue, String state, String review, long signOffRevision, String task) {}

    /** What one person got to hear. */
    private record Heard(String answer, boolean atOnce) {
        boolean done() {
            return answer.equals("DONE");
        }
    }

    long organ() {
        return Long.parseLong(found[1]);
    }

    /** What is being tried now. */
    Optional<Act> underWay() {
        return Optional.ofNullable(underWay);
    }

    /** How often somebody was told that it is done, by the name of the act in the journal. */
    Map<String, Integer> acknowledged() {
        var counts = new java.util.TreeMap<String, Integer>();
        acknowledged.forEach((act, count) -> counts.put(act, count.get()));
        return counts;
    }

    void goTheWholeWay() throws Exception {
        int written = 0;
        int issue = 1;
        for (ReportDrillStep step : ReportDrillStep.WAY) {
            written += step.act() == Act.WRITE ? 1 : 0;
            issue += step.act() == Act.CORRECT ? 1 : 0;
            int first = step.act() == Act.RECORD ? (issue - 1) * ReportDrillStep.RECORDS + 1 : written;
            for (int nth = first; nth < first + step.times(); nth++) {
                take(step, nth, issue);
            }
        }
        underWay = null;
    }

    private void take(ReportDrillStep step, int nth, int issue) throws Exception {
        List<String> people = people(step.who());
        boolean signing = step.act() == Act.AGREE || step.act() == Act.SIGN_OFF;
        Page clerks = look(people(ReportDrillStep.Who.CLERKS).getFirst());
        List<Page> seen =
                List.of(signing ? look(people.getFirst()) : clerks, signing ? look(people.getLast()) : clerks);
        underWay = step.act();
        List<Heard> heard;
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Heard>> tries = IntStream.of(0, 0, 1)
                    .mapToObj(person -> hands.submit(() -> attempt(step, people.get(person), nth, seen.get(person))))
                    .toList();
            heard = List.of(tries.get(0).get(), tries.get(1).get(), tries.get(2).get());
        }
        underWay = null;
        String what = step.act() + " " + nth + " of " + found[0] + ": " + heard;
        long done = heard.stream().filter(Heard::done).count();
        if (!step.mayBeToldTwice()) {
            assertThat(done).as("told twice: " + what).isLessThan(2);
        }
        assertThat(done > 0 || heard.stream().anyMatch(one -> !one.atOnce()))
                .as("all had an answer at once, and nobody did it: " + what)
                .isTrue();
        assertThat(heard).as(what).allMatch(one -> one.done() || one.answer().matches("(?s)SAID .*\\p{IsHan}.*。"));
        Page after = look(people(ReportDrillStep.Who.CLERKS).getFirst());
        assertThat(after.state()).as(what).isEqualTo(step.then().name());
        assertThat(after.issue()).as(what).isEqualTo(issue);
        assertThat(after.review().equals("null")).as(what).isEqualTo(!reviewed(step.act()));
    }

    /** Once it has been proposed, until the next version. */
    private static boolean reviewed(Act act) {
        return act == Act.PROPOSE || act == Act.CLEAR || act == Act.PUBLISH;
    }

    private Heard attempt(ReportDrillStep step, String person, int nth, Page seen) throws InterruptedException {
        String form = PATH + "act?act=" + step.act() + "&unit=" + found[0] + "&person=" + person + "&nth=" + nth
                + "&seen="
                + seen.revision() + "&signOffSeen=" + seen.signOffRevision() + "&task=" + seen.task() + "&review="
                + seen.review();
        Optional<String> answer = drill.ask(form);
        Heard heard = new Heard(answer.isPresent() ? answer.get() : drill.insist(form), answer.isPresent());
        if (heard.done()) {
            acknowledged
                    .computeIfAbsent(step.entry(), _ -> new AtomicInteger())
                    .updateAndGet(n -> step.mayBeToldTwice() ? 1 : n + 1);
        }
        return heard;
    }

    private Page look(String person) throws InterruptedException {
        String[] word = drill.insist(PATH + "look?unit=" + found[0] + "&person=" + person)
                .split(" ");
        return new Page(
                Long.parseLong(word[0]), Integer.parseInt(word[1]), word[2], word[3], Long.parseLong(word[4]), word[5]);
    }

    private List<String> people(ReportDrillStep.Who who) {
        return IntStream.of(2 + 2 * who.ordinal(), 3 + 2 * who.ordinal())
                .mapToObj(place -> found[place])
                .toList();
    }
}
