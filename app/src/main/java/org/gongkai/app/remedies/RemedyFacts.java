package org.gongkai.app.remedies;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.app.facts.CountableFacts;
import org.gongkai.app.facts.Extent;
import org.gongkai.app.facts.Measure;
import org.gongkai.app.facts.Portion;
import org.gongkai.app.facts.RecordQuery;
import org.gongkai.app.facts.Records;
import org.gongkai.app.registers.CountedEntries;
import org.gongkai.app.registers.EntryKinds;
import org.gongkai.law.report.ReportForm;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 表四. A case belongs to the year in which it was decided, and to each year-end at which it was pending. A second instance takes the
 * place of the first where it was decided in the same year; in a later year it counts there, and the first stays where it was. What
 * comes after the last day of a span changes nothing in it. A reconsideration and the suit that follows are two cases. Cases that are
 * none of 政府信息公开 are counted apart, so that they can be looked at.
 */
@Component
class RemedyFacts implements CountableFacts {
    static final String NOT_COUNTED = "remedies.not-counted";

    private static final int GROUP = ReportForm.RESULTS.size();
    private static final String ENTRIES =
            """
            with counted as (
                select *, %s as first_place, %s as second_place, %d * (array_position(
                    array['RECONSIDERATION', 'DIRECT_LITIGATION', 'LITIGATION_AFTER_RECONSIDERATION'], kind) - 1) as base
                from remedy_case
                where not struck and organ = any (:organs) and received <= :to)
            select id, organ, case when counts then 'table4.' || base + e.place else 'remedies.not-counted' end as measure,
                   e.day, 1 as amount, received as since, number, forum || '：' || applicant_shown as title,
                   kind as of_kind, kind || ' ' || coalesce(e.ended, '') as of_result,
                   kind || ' ' || coalesce(second_result, result, '') || ' ' || counts as note
            from counted cross join lateral (
                select first_place, decided, result where decided between :from and :to
                    and (second_decided <= :to and extract(year from second_decided) = extract(year from decided)) is not true
                union all
                select second_place, second_decided, second_result where second_decided between :from and :to
                union all
                select %d, cast(:to as date), null where decided is null or decided > :to) e (place, day, ended)""".formatted(CaseResult.placeOf("result"), CaseResult.placeOf("second_result"), GROUP, CaseResult.PENDING);

    private final CountedEntries entries;

    RemedyFacts(JdbcClient jdbc) {
        entries = new CountedEntries(jdbc, ENTRIES, RemedyFacts::kinds, "/office/remedies/", RemedyFacts::inWords);
    }

    /** Cases of one group by how they ended, more closely than the table says; of several groups by what kind of case they are. */
    private static EntryKinds kinds(Set<String> measures) {
        boolean oneGroup = measures.stream().noneMatch(NOT_COUNTED::equals)
                && measures.stream()
                                .map(measure -> Integer.parseInt(measure.substring("table4.".length())) / GROUP)
                                .distinct()
                                .count()
                        == 1;
        Map<String, String> words = new HashMap<>();
        for (CaseKind kind : CaseKind.values()) {
            if (oneGroup) {
                words.put(kind + " ", ReportForm.RESULTS.get(CaseResult.PENDING));
                CaseResult.of(kind).forEach(result -> words.put(kind + " " + result.code(), result.title()));
            } else {
                words.put(kind.name(), kind.title());
            }
        }
        return oneGroup ? new EntryKinds("审理结果", "of_result", words) : new EntryKinds("案件种类", "of_kind", words);
    }

    @Override
    public List<Measure> measures() {
        var measures = new ArrayList<Measure>();
        for (CaseKind kind : CaseKind.values()) {
            for (int place = 0; place <= CaseResult.PENDING; place++) {
                measures.add(new Measure(
                        "table4." + (kind.ordinal() * GROUP + place),
                        "表四·" + kind.title() + "·" + ReportForm.RESULTS.get(place),
                        "件"));
            }
        }
        measures.add(new Measure(NOT_COUNTED, "不计入年报的复议诉讼案件", "件"));
        return measures;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, BigDecimal> sums(Extent extent) {
        return entries.sums(extent);
    }

    @Override
    public String kindsOf(Set<String> measures) {
        return kinds(measures).heading();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Portion> portions(Set<String> measures, Extent extent, Portion.By by) {
        return entries.portions(measures, extent, by);
    }

    @Override
    @Transactional(readOnly = true)
    public Records records(RecordQuery query) {
        return entries.records(query);
    }

    private static String inWords(String note) {
        String[] parts = note.split(" ", -1);
        var kind = CaseKind.valueOf(parts[0]);
        String result = CaseResult.of(kind, parts[1]).map(CaseResult::title).orElse("尚未审结");
        return kind.title() + " · " + result + (parts[2].equals("false") ? " · 不计入" : "");
    }
}
