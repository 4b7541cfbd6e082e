package org.gongkai.app.requests;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.app.facts.CountableFacts;
import org.gongkai.app.facts.Extent;
import org.gongkai.app.facts.Measure;
import org.gongkai.app.facts.Portion;
import org.gongkai.app.facts.RecordQuery;
import org.gongkai.app.facts.Records;
import org.gongkai.app.registers.CountedEntries;
import org.gongkai.law.outcome.Outcome;
import org.gongkai.law.report.ReportForm;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 表三 and the fees of section six. A request that was received by the last day of a span and not closed before its first day counts
 * twice: once as new or carried over, by the day of receipt; once as its outcome or carried forward, by the day it was closed. So new
 * and carried over are together as many as outcomes and carried forward, in every column and for every span.
 */
@Component
class RequestFacts implements CountableFacts {
    static final String FEE_NOTICES = "requests.fee-notices";
    static final String FEES_CHARGED = "requests.fees-charged";
    static final String FEES_RECEIVED = "requests.fees-received";

    /** What is counted carried over counts on the first day of the span, what is carried forward on the last. */
    private static final String ENTRIES = """
            with counted as (
                select id, organ, received, closed, outcome, number, asked, requester_kind, channel, reply_way, fee_noticed, fee_amount, fee_paid, fee_paid_amount,
                       array_position(array[%s], requester_kind) - 1 as place,
                       coalesce(outcome, '') || ' ' || requester_kind as note
                from disclosure_request
                where not struck and organ = any (:organs) and received <= :to)
            select id, organ, 'table3.' || e.line || '.' || place as measure, e.day, 1 as amount, received as since, number, asked as title, note,
                   requester_kind, channel, reply_way, case when closed <= :to then outcome else 'carriedForward' end as ended
            from counted cross join lateral (values
                (case when received >= :from then 'new' else 'carriedOver' end, greatest(received, :from)),
                (case when closed <= :to then outcome else 'carriedForward' end, least(closed, :to))) e (line, day)
            where coalesce(closed, 'infinity'::date) >= :from
            union all
            select id, organ, e.measure, e.day, e.amount, received, number, asked, note, requester_kind, channel, reply_way, outcome
            from counted cross join lateral (values
                ('requests.fee-notices', fee_noticed, 1),
                ('requests.fees-charged', fee_noticed, fee_amount),
                ('requests.fees-received', fee_paid, fee_paid_amount)) e (measure, day, amount)
            where e.day between :from and :to""".formatted(Arrays.stream(RequesterKind.values())
            .map(kind -> "'" + kind.name() + "'")
            .collect(Collectors.joining(", ")));

    private final CountedEntries entries;

    RequestFacts(JdbcClient jdbc) {
        entries = new CountedEntries(jdbc, ENTRIES, RequestKinds::of, "/office/requests/", RequestFacts::inWords);
    }

    @Override
    public List<Measure> measures() {
        var measures = new ArrayList<Measure>();
        for (ReportForm.Row row : ReportForm.FORM_2021.table3()) {
            if (!row.code().equals("total")) {
                for (RequesterKind kind : RequesterKind.values()) {
                    measures.add(
                            new Measure(row.cells().get(kind.column()), "表三·" + row.label() + "·" + kind.title(), "件"));
                }
            }
        }
        measures.add(new Measure(FEE_NOTICES, "信息处理费·发出收费通知", "件"));
        measures.add(new Measure(FEES_CHARGED, "信息处理费·收费通知总金额", "元"));
        measures.add(new Measure(FEES_RECEIVED, "信息处理费·实际收取总金额", "元"));
        return measures;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, BigDecimal> sums(Extent extent) {
        return entries.sums(extent);
    }

    @Override
    public String kindsOf(Set<String> measures) {
        return RequestKinds.of(measures).heading();
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
        String ended = parts[0].isEmpty() ? "正在办理" : Outcomes.title(Outcome.valueOf(parts[0]));
        return ended + " · " + RequesterKind.valueOf(parts[1]).title();
    }
}
