package org.gongkai.annualreport.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** table four against table three. */
final class DisputesAgainstRequests {
    private static final String RECONSIDERED = "table4.4";
    private static final String SUED = "table4.9";
    private static final String SUED_AFTER = "table4.14";
    private static final List<String> DISPUTES = List.of(RECONSIDERED, SUED, SUED_AFTER);
    private static final List<String> REQUESTS = List.of("table3.new.6", "table3.carriedOver.6");

    private DisputesAgainstRequests() {}

    static List<ConsistencyFinding> check(ReportFacts facts) {
        List<ConsistencyFinding> findings = new ArrayList<>();
        moreThanRequests(facts, findings);
        allDisclosed(facts, findings);
        suedAfterReconsideration(facts, findings);
        reconsiderationFirst(facts, findings);
        return findings;
    }

    private static void moreThanRequests(ReportFacts facts, List<ConsistencyFinding> findings) {
        Optional<BigDecimal> disputes = facts.sum(DISPUTES);
        Optional<BigDecimal> requests = facts.meant(REQUESTS);
        if (disputes.isPresent() && requests.isPresent() && disputes.get().compareTo(requests.get()) > 0) {
            List<String> cells = new ArrayList<>(DISPUTES);
            cells.addAll(REQUESTS);
            findings.add(facts.finding(
                    "X-1",
                    "表四复议、诉讼共 %s 件，多于表三全部申请 %s 件。"
                            .formatted(ReportFacts.plain(disputes.get()), ReportFacts.plain(requests.get())),
                    "表四只计因政府信息公开引起的复议、诉讼；请核对是否把其他行政案件也计入了。",
                    cells));
        }
    }

    private static void allDisclosed(ReportFacts facts, List<ConsistencyFinding> findings) {
        Optional<BigDecimal> disputes = facts.sum(DISPUTES);
        Optional<BigDecimal> disclosed = facts.meant("table3.A.6");
        Optional<BigDecimal> total = facts.meant("table3.total.6");
        if (disputes.isPresent()
                && disclosed.isPresent()
                && total.isPresent()
                && disputes.get().signum() > 0
                && total.get().signum() > 0
                && disclosed.get().compareTo(total.get()) == 0) {
            List<String> cells = new ArrayList<>(List.of("table3.A.6", "table3.total.6"));
            cells.addAll(DISPUTES);
            findings.add(facts.finding(
                    "X-2",
                    "表三 %s 件申请全部“予以公开”，没有一件不予公开，表四却有 %s 件复议、诉讼。"
                            .formatted(ReportFacts.plain(total.get()), ReportFacts.plain(disputes.get())),
                    "请核对表三的办理结果是否都归入了“予以公开”，以及表四是否只计政府信息公开案件。",
                    cells));
        }
    }

    /** X-3 needs the year before: a suit may follow a reconsideration of that year. */
    private static void suedAfterReconsideration(ReportFacts facts, List<ConsistencyFinding> findings) {
        Optional<BigDecimal> after = facts.figure(SUED_AFTER);
        Optional<BigDecimal> now = facts.figure(RECONSIDERED);
        Optional<BigDecimal> before = facts.previous().flatMap(p -> p.figure(RECONSIDERED));
        if (after.isPresent()
                && now.isPresent()
                && before.isPresent()
                && after.get().compareTo(now.get().add(before.get())) > 0) {
            findings.add(facts.finding(
                    "X-3",
                    "表四复议后起诉 %s 件，多于本年行政复议 %s 件与上年 %s 件之和。"
                            .formatted(
                                    ReportFacts.plain(after.get()),
                                    ReportFacts.plain(now.get()),
                                    ReportFacts.plain(before.get())),
                    "请核对复议后起诉的件数，不要把未经复议的诉讼计入。",
                    List.of(SUED_AFTER, RECONSIDERED)));
        }
    }

    /** since 2024-01-01 a refusal (不予公开) goes through reconsideration first (行政复议法第二十三条). */
    private static void reconsiderationFirst(ReportFacts facts, List<ConsistencyFinding> findings) {
        if (facts.year() < 2024) {
            return;
        }
        List<String> refused = facts.totals("C");
        Optional<BigDecimal> suits = facts.figure(SUED);
        Optional<BigDecimal> total = facts.meant("table3.total.6");
        Optional<BigDecimal> others = total.flatMap(t -> facts.meant(refused).map(t::subtract));
        if (suits.isPresent()
                && others.isPresent()
                && suits.get().signum() > 0
                && suits.get().compareTo(others.get()) > 0) {
            findings.add(facts.finding(
                    "X-4",
                    "表四未经复议直接起诉 %s 件，而表三不予公开以外的只有 %s 件；2024 年起对不予公开不服的应先申请行政复议。"
                            .formatted(ReportFacts.plain(suits.get()), ReportFacts.plain(others.get())),
                    "请核对这些诉讼是否经过复议、是否属于政府信息公开案件。",
                    List.of(SUED, "table3.total.6")));
        }
    }
}
