package org.gongkai.app.signoff.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gongkai.app.Drill;
import org.gongkai.app.DrillWork;

/**
 * Clerks who begin papers and have them signed by a reviewer, two countersigners and a leader: what was acknowledged is there
 * afterwards, nothing is there twice, the journal agrees, and every paper can be brought to its end.
 */
public final class SignOffDrill implements DrillWork {
    private static final String PATH = "/try-out/drill/";
    /** Every act of the organ's sign-offs, then every entry of the journal for them, and where they stand. */
    private static final String ACTS = """
            select 'ACT ' || a.sign_off || ' ' || a.revision || ' ' || a.kind || ' ' || a.by_person
            from sign_off_act a join sign_off s on s.id = a.sign_off where s.organ = :id
            union all
            select 'ENTRY ' || s.id || ' ' || (j.facts::json ->> 'revision') || ' ' || upper(substr(j.act, 9)) || ' '
                || substr(j.who, 8)
            from journal_entry j join sign_off s on j.subject = s.subject::text and j.subject_kind = s.subject_kind
            where s.organ = :id
            union all
            select 'STATE ' || s.id || ' ' || s.revision || ' ' || s.state || ' -' from sign_off s where s.organ = :id""";

    private final Drill drill;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger begin = new AtomicInteger();
    private final AtomicInteger act = new AtomicInteger();
    private String[] bureau = {};
    private volatile boolean working = true;

    public SignOffDrill(Drill drill) {
        this.drill = drill;
    }

    @Override
    public List<Callable<Void>> people() throws Exception {
        bureau = drill.insist(PATH + "found").split(" ");
        return Collections.nCopies(drill.isLong() ? 4 : 2, this::onePaperAfterTheOther);
    }

    private Void onePaperAfterTheOther() throws Exception {
        while (working) {
            String said = ask(begin, "begin?person=" + bureau[1] + "&organ=" + bureau[0]);
            if (said.startsWith("MOVED")) {
                finish(said.split(" ")[1]);
            } else {
                Thread.sleep(100);
            }
        }
        return null;
    }

    private void finish(String paper) throws Exception {
        insist("submit?person=" + bureau[1] + "&signOff=" + paper + "&countersigners=" + bureau[3] + "," + bureau[4]);
        act(paper, 2);
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            both.submit(() -> act(paper, 3));
            both.submit(() -> act(paper, 4));
        }
        for (int person : new int[] {5, 6, 1}) {
            act(paper, person);
        }
    }

    private Void act(String paper, int person) throws Exception {
        insist("act?person=" + bureau[person] + "&signOff=" + paper);
        return null;
    }

    private void insist(String form) throws InterruptedException {
        for (int tried = 0; tried < 1_200; tried++) {
            if (!ask(act, form).isEmpty()) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no answer to " + form);
    }

    /** Empty where nobody answered. */
    private String ask(AtomicInteger underWay, String form) throws InterruptedException {
        underWay.incrementAndGet();
        String said = drill.ask(PATH + form).orElse("");
        underWay.decrementAndGet();
        String[] word = said.split(" ");
        if (word[0].equals("MOVED")) {
            acknowledged.add(word[1] + " " + word[2]);
        }
        return said;
    }

    @Override
    public void leave() {
        working = false;
    }

    @Override
    public List<String> aims() {
        return List.of("BEGINNING A PAPER", "ACTING ON A PAPER");
    }

    @Override
    public Collection<String> underWay() {
        return Stream.of(begin, act)
                .filter(count -> count.get() > 0)
                .map(count -> aims().get(count == begin ? 0 : 1))
                .toList();
    }

    @Override
    public int acknowledged() {
        return acknowledged.size();
    }

    @Override
    public void assertAcknowledgedIsThere() throws Exception {
        List<String> told = List.copyOf(acknowledged);
        assertThat(drill.see(
                        "select a.sign_off || ' ' || a.revision from sign_off_act a join sign_off s on s.id = a.sign_off where s.organ = :id",
                        organ()))
                .as("acknowledged, and there")
                .containsAll(told);
    }

    private long organ() {
        return Long.parseLong(bureau[0]);
    }

    /** Drafts of which nobody heard again are brought to their end first. */
    @Override
    public String check() throws Exception {
        for (String line : drill.see(ACTS, organ())) {
            String[] word = line.split(" ");
            if (word[0].equals("STATE") && !word[3].equals("FILED")) {
                finish(word[1]);
            }
        }
        var acts = new HashMap<String, List<String>>();
        var entries = new HashMap<String, List<String>>();
        var seen = new HashSet<String>();
        for (String line : drill.see(ACTS, organ())) {
            String[] word = line.split(" ");
            if (word[0].equals("STATE")) {
                assertThat(word[3]).as("every paper came to its end").isEqualTo("FILED");
                continue;
            }
            (word[0].equals("ACT") ? acts : entries)
                    .computeIfAbsent(word[1], _ -> new ArrayList<>())
                    .add(word[2] + " " + word[3] + " " + word[4]);
            if (word[0].equals("ACT")) {
                seen.add(word[1] + " " + word[2]);
                assertThat(seen.add(word[1] + word[3] + word[4]))
                        .as("done twice: " + line)
                        .isTrue();
            }
        }
        assertThat(seen).as("acknowledged, and there").containsAll(acknowledged);
        assertThat(entries).as("the journal agrees with the history").hasSameSizeAs(acts);
        acts.forEach((paper, lines) -> {
            assertThat(entries.get(paper)).containsExactlyInAnyOrderElementsOf(lines);
            assertThat(lines.stream().map(line -> Long.valueOf(line.split(" ")[0])))
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(1, lines.size()).boxed().toList());
        });
        return "sign-offs: " + acts.size() + " papers, " + acknowledged() + " acts acknowledged of "
                + acts.values().stream().mapToInt(List::size).sum() + " done";
    }
}
