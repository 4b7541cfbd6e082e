package org.gongkai.app.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.app.Drill;
import org.gongkai.app.DrillWork;
import org.gongkai.app.decisions.DrillClerk.Stage;

/**
 * Two clerks of one organ who import files, pause and cancel. Every import that was acknowledged goes on and ends by itself, every row
 * is there once, and ledger, tallies, refusals, journal and progress tell the same.
 */
public final class ImportDrill implements DrillWork {
    private final Drill drill;
    private final Map<String, DrillFile> handedIn = new ConcurrentHashMap<>();
    private final AtomicInteger acts = new AtomicInteger();
    private List<DrillClerk> clerks = List.of();
    private long organ;

    public ImportDrill(Drill drill) {
        this.drill = drill;
    }

    @Override
    public List<Callable<Void>> people() throws Exception {
        String office = DrillClerk.found(drill);
        organ = Long.parseLong(office.split(" ")[0]);
        clerks = Stream.of("甲", "乙")
                .map(word -> new DrillClerk(drill, office, word, handedIn, acts))
                .toList();
        return List.copyOf(clerks);
    }

    @Override
    public void leave() {
        clerks.forEach(DrillClerk::leave);
    }

    @Override
    public List<String> aims() {
        return Stream.of(Stage.values())
                .filter(stage -> stage != Stage.RESTING)
                .map(Enum::name)
                .toList();
    }

    @Override
    public Collection<String> underWay() {
        return clerks.stream().map(clerk -> clerk.stage().name()).toList();
    }

    @Override
    public int acknowledged() {
        return acts.get();
    }

    @Override
    public void assertAcknowledgedIsThere() throws Exception {
        List<String> told = List.copyOf(handedIn.keySet());
        assertThat(drill.see("select id::text from decision_import where organ = :id", organ))
                .as("every import that was acknowledged is there")
                .containsAll(told);
        assertThat(drill.see(
                        "select number from decision where organ = :id group by number having count(*) > 1", organ))
                .isEmpty();
    }

    private long underWayStill() {
        try {
            return Long.parseLong(
                    drill.see("select count(*) from decision_import where organ = :id and finished is null", organ)
                            .getFirst());
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    @Override
    public String check() throws Exception {
        drill.await("the end of all imports", () -> underWayStill() == 0);
        List<String> imports =
                drill.see("select id || ' ' || state || ' ' || name from decision_import where organ = :id", organ);
        assertThat(imports.stream().map(line -> line.split(" ")[0]))
                .as("every import that was acknowledged is there")
                .containsAll(handedIn.keySet());
        assertEnds(imports);
        assertEachAddsUp();
        assertLedger(imports);
        return "imports: " + acts + " acts acknowledged, " + handedIn.size() + " of " + imports.size()
                + " imports among them, "
                + drill.see("select count(*) from decision where organ = :id", organ)
                        .getFirst() + " rows";
    }

    /** A file that was handed in again, for want of an answer, is an import of its own that nobody cancels. */
    private void assertEnds(List<String> imports) {
        for (String line : imports) {
            String state = line.split(" ")[1];
            DrillFile file = DrillFile.named(line.split(" ")[2]);
            switch (file.course()) {
                case REFUSED -> assertThat(state).as(line).isEqualTo("FAILED");
                case CANCELLED -> assertThat(state).as(line).isIn("CANCELLED", "DONE");
                default -> assertThat(state).as(line).isEqualTo("DONE");
            }
        }
    }

    /** Progress, rows, refusals and journal of each import by itself. */
    private void assertEachAddsUp() throws Exception {
        assertThat(drill.see("""
                select i.id || ' ' || i.name || ' ' || i.taken || ' ' || coalesce(d.rows, 0) || ' ' || coalesce(j.taken, 0)
                    || ' ' || coalesce(j.gaps, 0)
                from decision_import i
                left join (select batch, count(*) as rows from decision where organ = :id group by batch) d on d.batch = i.id
                left join (
                    select subject, sum(taken) as taken, count(*) filter (where behind <> coalesce(last, 0)) as gaps
                    from (
                        select subject, (facts::json ->> 'taken')::bigint as taken, (facts::json ->> 'behind')::bigint as behind,
                            lag((facts::json ->> 'to')::bigint) over (
                                partition by subject order by (facts::json ->> 'to')::bigint) as last
                        from journal_entry where act = 'decisions.import.chunk') chunk
                    group by subject) j on j.subject = i.id::text
                where i.organ = :id and (i.taken <> coalesce(d.rows, 0) or i.taken <> coalesce(j.taken, 0) or j.gaps > 0)""", organ))
                .as("progress, rows, journal, and chunks that do not follow each other")
                .isEmpty();
        assertThat(drill.see("""
                select i.id || ' ' || i.state || ' ' || coalesce(string_agg(j.act, ' ' order by j.act), '')
                from decision_import i left join journal_entry j on j.subject = i.id::text and j.act in
                    ('decisions.import', 'decisions.import.finish', 'decisions.import.fail', 'decisions.import.cancel')
                where i.organ = :id group by i.id having coalesce(string_agg(j.act, ' ' order by j.act), '') <> 'decisions.import '
                    || case i.state when 'DONE' then 'decisions.import.finish' when 'FAILED' then 'decisions.import.fail'
                       else 'decisions.import.cancel' end""", organ))
                .as("handed in once, ended once, in the journal")
                .isEmpty();
        for (String line : drill.see("""
                select i.name || ' ' || i.state || ' ' || (i.taken + i.present + i.refused) || ' ' || i.refused || ' '
                    || coalesce(string_agg(r.line::text, ',' order by r.line), '')
                from decision_import i left join decision_import_refusal r on r.import = i.id
                where i.organ = :id and i.state <> 'CANCELLED' group by i.id""", organ)) {
            String[] word = line.split(" ");
            DrillFile file = DrillFile.named(word[0]);
            List<Integer> lines = file.faultyLines();
            assertThat(word.length > 4 ? word[4] : "")
                    .as("refused lines of " + line)
                    .isEqualTo(
                            String.join(",", lines.stream().map(String::valueOf).toList()));
            assertThat(word[3]).as(line).isEqualTo(String.valueOf(lines.size()));
            if (word[1].equals("DONE")) {
                assertThat(word[2]).as("rows accounted for: " + line).isEqualTo(String.valueOf(file.rows()));
            }
        }
    }

    private void assertLedger(List<String> imports) throws Exception {
        Map<String, Long> rows = drill.see(jdbc -> jdbc.sql("""
                select split_part(split_part(number, '〕', 2), '-', 1) as word, count(*) as rows
                from decision where organ = :id group by 1""").param("id", organ).query().listOfRows().stream()
                .collect(Collectors.toMap(row -> String.valueOf(row.get("word")), row ->
                        (Long) Objects.requireNonNull(row.get("rows")))));
        assertThat(rows.remove("同")).isEqualTo(DrillFile.SHARED);
        imports.stream()
                .filter(line -> !line.contains(" CANCELLED "))
                .map(line -> DrillFile.named(line.split(" ")[2]))
                .distinct()
                .forEach(file -> assertThat(rows.getOrDefault(file.word(), 0L))
                        .as("rows of " + file)
                        .isEqualTo(file.sound()));
        assertThat(drill.see("""
                select grain || ' ' || start || ' tallied ' || coalesce(t.amount, 0) || ', counted ' || coalesce(c.rows, 0)
                from (select grain, start, amount from tally where organ = :id and measure = 'table2.licences') t
                full join (
                    select 'D' as grain, decided as start, count(*) as rows from decision where organ = :id group by decided
                    union all
                    select 'M', date_trunc('month', decided)::date, count(*) from decision where organ = :id group by 2
                    union all
                    select 'Y', date_trunc('year', decided)::date, count(*) from decision where organ = :id group by 2) c
                using (grain, start) where coalesce(t.amount, 0) <> coalesce(c.rows, 0)""", organ))
                .as("tallies that are not the full count")
                .isEmpty();
        assertThat(drill.see(
                        "select number from decision where organ = :id group by number having count(*) > 1", organ))
                .isEmpty();
        assertThat(drill.see("""
                select d.number from decision d
                left join personal_detail p on p.subject_kind = 'decision' and p.subject = d.id
                where d.organ = :id and (d.party_kind = 'NATURAL') <> (p.id is not null)""", organ))
                .as("natural persons, and numbers that are kept")
                .isEmpty();
    }
}
