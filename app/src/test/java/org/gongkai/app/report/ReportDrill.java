package org.gongkai.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.app.Drill;
import org.gongkai.app.DrillWork;
import org.gongkai.app.report.ReportDrillStep.Act;

/**
 * Units whose people fill, hand in, sign, publish and correct their reports. What was acknowledged is there after every blow, nothing
 * is there twice, what is published is what was signed, and its figures are the records'.
 */
public final class ReportDrill implements DrillWork {
    private static final String LICENCES = "table2.licences";

    /** Every entry about a report, its sign-offs, its secrecy reviews and its records, with the organ. */
    private static final String ENTRIES = """
            select r.organ, j.act from report r join journal_entry j on j.subject_kind = 'report' and j.subject = r.id::text
            union all
            select s.organ, j.act from sign_off s
            join journal_entry j on j.subject_kind = s.subject_kind and j.subject = s.subject::text
            union all
            select v.organ, j.act from release_review v
            join journal_entry j on j.subject_kind = 'release-review' and j.subject = v.id::text
            union all
            select d.organ, j.act from decision d join journal_entry j on j.subject_kind = 'decision' and j.subject = d.id::text""";

    private final Drill drill;
    private final List<ReportDrillUnit> units = new CopyOnWriteArrayList<>();
    private volatile boolean working = true;

    public ReportDrill(Drill drill) {
        this.drill = drill;
    }

    @Override
    public List<Callable<Void>> people() {
        return Collections.nCopies(drill.isLong() ? 3 : 1, this::oneReportAfterTheOther);
    }

    private Void oneReportAfterTheOther() throws Exception {
        do {
            var unit = new ReportDrillUnit(drill);
            units.add(unit);
            unit.goTheWholeWay();
        } while (working);
        return null;
    }

    @Override
    public void leave() {
        working = false;
    }

    @Override
    public List<String> aims() {
        return Stream.of(Act.values()).map(Enum::name).toList();
    }

    @Override
    public Collection<String> underWay() {
        return units.stream()
                .flatMap(unit -> unit.underWay().stream())
                .map(Enum::name)
                .toList();
    }

    @Override
    public int acknowledged() {
        return units.stream()
                .flatMap(unit -> unit.acknowledged().values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** What was told before the look is found by it; and nothing more than the way has. */
    @Override
    public void assertAcknowledgedIsThere() throws InterruptedException {
        Map<Long, Map<String, Integer>> told = new HashMap<>();
        units.forEach(unit -> told.put(unit.organ(), unit.acknowledged()));
        Map<Long, Map<String, Integer>> there = entries();
        Map<String, Integer> way = way();
        told.forEach((organ, acts) -> acts.forEach(
                (act, count) -> assertThat(there.getOrDefault(organ, Map.of()).getOrDefault(act, 0))
                        .as(act + " of " + organ)
                        .isBetween(count, way.get(act))));
    }

    private Map<Long, Map<String, Integer>> entries() throws InterruptedException {
        Map<Long, Map<String, Integer>> entries = new HashMap<>();
        drill.see(jdbc -> jdbc.sql(
                                "select organ, act, count(*) as times from (" + ENTRIES + ") entry group by organ, act")
                        .query()
                        .listOfRows())
                .forEach(row -> entries.computeIfAbsent((Long) row.get("organ"), _ -> new HashMap<>())
                        .put(
                                String.valueOf(row.get("act")),
                                ((Long) Objects.requireNonNull(row.get("times"))).intValue()));
        return entries;
    }

    /** How often each act is done on the whole way. */
    private static Map<String, Integer> way() {
        Map<String, Integer> way = new HashMap<>();
        ReportDrillStep.WAY.forEach(step -> way.merge(step.entry(), step.times(), Integer::sum));
        return way;
    }

    @Override
    public String check() throws Exception {
        Map<String, Integer> whole = way();
        whole.putAll(Map.of("signoff.begin", 2, "signoff.submit", 2, "signoff.issue", 2));
        Map<Long, Map<String, Integer>> there = entries();
        units.forEach(unit -> assertThat(there.get(unit.organ()))
                .as("every act once, in the journal, of " + unit.organ())
                .containsExactlyInAnyOrderEntriesOf(whole));
        assertReports();
        assertSignOffs();
        for (ReportDrillUnit unit : units) {
            assertPublished(unit.organ());
        }
        return "reports: " + units.size() + ", each published twice, " + acknowledged() + " acts acknowledged of "
                + units.size()
                        * way().values().stream().mapToInt(Integer::intValue).sum() + " done";
    }

    /** The revision is counted up by every act that moves the report; versions are as many as were handed in or went to be signed. */
    private void assertReports() throws InterruptedException {
        long moves = ReportDrillStep.WAY.stream()
                .filter(step -> step.act() != Act.RECORD && step.act() != Act.AGREE && step.act() != Act.CLEAR)
                .count();
        assertThat(drill.see("""
                select r.state || ' ' || r.issue || ' ' || r.revision || ' ' || r.version || ' '
                    || (select string_agg(v.number || v.purpose || v.issue, ' ' order by v.number) from report_version v
                        where v.report = r.id) || ' '
                    || (select count(*) from report_remark m where m.report = r.id) || ' '
                    || (select count(distinct a.version) from report_amounts a where a.organ = r.organ) || ' '
                    || (select count(*) from office_notice n where n.subject = r.id)
                from report r""", null))
                .hasSize(units.size())
                .containsOnly(
                        "PUBLISHED 2 " + moves + " 5 1SUBMITTED1 2SUBMITTED1 3SIGNED1 4SUBMITTED2 5SIGNED2 3 5 12");
    }

    private void assertSignOffs() throws InterruptedException {
        assertThat(drill.see("""
                select s.state || ' ' || (s.revision = count(*)) || ' ' || (s.revision = max(a.revision)) || ' '
                    || string_agg(a.kind, ' ' order by a.revision) from sign_off s
                join sign_off_act a on a.sign_off = s.id
                where s.subject_kind = 'annual-report' group by s.id""", null))
                .hasSize(2 * units.size())
                .containsOnly("ISSUED true true BEGIN SUBMIT AGREE SIGN ISSUE");
        assertThat(drill.see("""
                select a.sign_off || ' ' || a.kind from sign_off_act a group by a.sign_off, a.kind, a.by_person having count(*) > 1
                union all
                select review::text from release_decision group by review having count(*) > 1
                union all
                select s.id::text from sign_off s where s.subject_kind = 'annual-report' and exists (
                    select from sign_off_task t where t.sign_off = s.id and t.state in ('OPEN', 'HELD'))""", null))
                .as("opinions given twice, reviews decided twice, tasks left open")
                .isEmpty();
    }

    /** What is public is what was kept, signed and cleared, and counts what had been recorded. */
    private void assertPublished(long organ) throws InterruptedException {
        List<Map<String, Object>> issues = drill.see(jdbc -> jdbc.sql("""
                select p.issue, p.json, p.months, p.units, p.kinds, p.why, v.hash as kept, s.content_hash as signed, d.cleared_hash as cleared,
                    f.amount as figure, g.amount as kept_figure,
                    (select count(*) from decision where organ = p.organ and extract(year from decided) = p.year) as records,
                    (select amount from tally where organ = p.organ and grain = 'Y' and measure = f.cell) as tallied
                from report_published p
                join report_version v on v.report = p.report and v.issue = p.issue and v.purpose = 'SIGNED'
                join release_decision d on d.review = p.clearance
                join release_review w on w.id = d.review
                join sign_off s on s.subject_kind = w.subject_kind and s.subject::text = w.subject
                left join report_published_figure f on f.organ_code = p.organ_code and f.year = p.year and f.issue = p.issue
                    and f.cell = :cell
                left join report_figure g on g.organ = p.organ and g.year = p.year and g.version = v.number and g.cell = :cell
                where p.organ = :organ order by p.issue""")
                .param("organ", organ)
                .param("cell", LICENCES)
                .query()
                .listOfRows());
        assertThat(issues.stream().map(row -> row.get("issue"))).containsExactly(1, 2);
        IntStream.rangeClosed(1, 2).forEach(issue -> {
            Map<String, Object> row = issues.get(issue - 1);
            String json = String.valueOf(row.get("json"));
            BigDecimal expected = BigDecimal.valueOf((long) issue * ReportDrillStep.RECORDS);
            assertThat(List.of(
                            Objects.requireNonNull(row.get("kept")),
                            Objects.requireNonNull(row.get("signed")),
                            Keeping.content(json).hash()))
                    .as("kept, signed, published")
                    .containsOnly(row.get("kept"));
            assertThat(row.get("cleared"))
                    .as("cleared")
                    .isEqualTo(new ReportRelease.Content(
                                    json,
                                    String.valueOf(row.get("months")),
                                    String.valueOf(row.get("units")),
                                    String.valueOf(row.get("kinds")),
                                    String.valueOf(row.get("why")))
                            .hash()
                            .sm3());
            assertThat(Composition.read(json).figure(LICENCES).orElseThrow()).isEqualByComparingTo(expected);
            assertThat((BigDecimal) row.get("figure")).isEqualByComparingTo(expected);
            assertThat((BigDecimal) row.get("kept_figure")).isEqualByComparingTo(expected);
        });
        assertThat(issues.getLast().get("records")).isEqualTo(2L * ReportDrillStep.RECORDS);
        assertThat(issues.getLast().get("tallied")).isEqualTo(2L * ReportDrillStep.RECORDS);
    }
}
