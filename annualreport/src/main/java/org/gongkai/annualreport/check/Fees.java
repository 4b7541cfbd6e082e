package org.gongkai.annualreport.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.annualreport.Section;
import org.gongkai.annualreport.check.FeeStatement.Claim;
import org.gongkai.annualreport.check.FeeStatement.Kind;

/**
 * N-4 the statement of the 信息处理费, X-5 requests lapsed for an unpaid fee (政府信息公开信息处理费管理办法, in force since
 * 2021-01-01, so for report years from 2021).
 *
 * <p>Figures that contradict each other are an error; so is a report that says nothing. A statement that only says that
 * nothing was charged is read as it stands, with a hint.
 */
final class Fees {
    private static final String LAPSED = "table3.F2.6";
    private static final String REMEDY = "第六部分应当写明三个数：发出收费通知的件数、收费通知总金额、实际收取总金额，没有的写 0。";

    private Fees() {}

    static List<ConsistencyFinding> check(ReportFacts facts) {
        if (facts.year() != 0 && facts.year() < 2021) {
            return List.of();
        }
        FeeStatement statement = FeeStatement.of(facts);
        List<ConsistencyFinding> findings = new ArrayList<>();
        Sentence first = statement.first();
        if (first == null) {
            missing(facts, findings);
            return findings;
        }
        contradictions(facts, statement, findings);
        if (findings.isEmpty()) {
            incomplete(facts, statement, first, findings);
            lapsed(facts, statement, findings);
        }
        return findings;
    }

    private static void missing(ReportFacts facts, List<ConsistencyFinding> findings) {
        Optional<Section> six = facts.report().sections().stream()
                .filter(section -> section.number() == 6)
                .findFirst();
        boolean whole = six.isPresent() && !facts.cut() && facts.year() != 0;
        ConsistencyFinding finding = new ConsistencyFinding(
                "N-4",
                whole ? ConsistencyFinding.Severity.ERROR : ConsistencyFinding.Severity.WARNING,
                whole ? "第六部分没有写信息处理费的情况。" : "没有找到信息处理费的情况；原文没有第六部分，或者只有节选。",
                REMEDY,
                List.of(),
                six.map(Section::heading).orElse(null),
                six.map(Section::headingPlace).orElse(null));
        findings.add(finding);
    }

    private static void contradictions(ReportFacts facts, FeeStatement statement, List<ConsistencyFinding> findings) {
        List<String> wrong = new ArrayList<>();
        Claim shown = null;
        for (Kind kind : Kind.values()) {
            List<Claim> whole = statement.whole(kind);
            for (Claim claim : whole) {
                if (claim.value().compareTo(whole.getFirst().value()) != 0) {
                    wrong.add("%s一处是 %s，一处是 %s".formatted(kind.words, text(whole.getFirst()), text(claim)));
                    shown = claim;
                    break;
                }
            }
        }
        Optional<Claim> notices = statement.whole(Kind.NOTICES).stream().findFirst();
        Optional<Claim> due = statement.whole(Kind.DUE).stream().findFirst();
        Optional<Claim> paid = statement.whole(Kind.PAID).stream().findFirst();
        if (wrong.isEmpty() && paid.isPresent() && due.isPresent() && more(paid.get(), due.get())) {
            wrong.add("实际收取 %s，多于收费通知总金额 %s".formatted(text(paid.get()), text(due.get())));
            shown = paid.get();
        }
        if (wrong.isEmpty() && notices.isPresent() && due.isPresent() && zero(notices.get()) != zero(due.get())) {
            wrong.add("发出收费通知 %s，总金额却是 %s".formatted(text(notices.get()), text(due.get())));
            shown = due.get();
        }
        if (wrong.isEmpty() && notices.isPresent() && paid.isPresent() && zero(notices.get()) && !zero(paid.get())) {
            wrong.add("没有发出收费通知，却收取了 %s".formatted(text(paid.get())));
            shown = paid.get();
        }
        if (wrong.isEmpty()) {
            for (Kind kind : List.of(Kind.PAID, Kind.DUE, Kind.CASES, Kind.NOTICES)) {
                Optional<Claim> part = parts(statement, kind);
                if (part.isPresent()) {
                    wrong.add("%s是 %s，分项相加是 %s"
                            .formatted(
                                    kind.words,
                                    text(statement.whole(kind).getFirst()),
                                    ReportFacts.plain(sum(statement.parts(kind))) + unit(kind)));
                    shown = part.get();
                    break;
                }
            }
        }
        if (shown != null) {
            findings.add(facts.finding(
                    "N-4",
                    "信息处理费的几个数互相矛盾：" + String.join("；", wrong) + "。",
                    "请对照收费通知和票据核对。" + REMEDY,
                    List.of(),
                    shown.sentence(),
                    shown.sentence().clause(shown.start(), shown.end())));
        }
    }

    /** The whole that its parts do not add up to. */
    private static Optional<Claim> parts(FeeStatement statement, Kind kind) {
        List<Claim> parts = statement.parts(kind);
        List<Claim> whole = statement.whole(kind);
        boolean open = parts.stream().anyMatch(p -> p.sentence().text().contains("等"));
        boolean afterWhole = !whole.isEmpty()
                && !parts.isEmpty()
                && whole.getFirst().sentence().at()[0]
                        <= parts.getFirst().sentence().at()[0];
        if (parts.size() < 2 || !afterWhole) {
            return Optional.empty();
        }
        int compared = sum(parts).compareTo(whole.getFirst().value());
        return compared > 0 || compared < 0 && !open ? Optional.of(whole.getFirst()) : Optional.empty();
    }

    private static void incomplete(
            ReportFacts facts, FeeStatement statement, Sentence first, List<ConsistencyFinding> findings) {
        List<String> absent = new ArrayList<>();
        for (Kind kind : List.of(Kind.NOTICES, Kind.DUE, Kind.PAID)) {
            if (statement.whole(kind).isEmpty()) {
                absent.add(kind.words);
            }
        }
        if (!absent.isEmpty()) {
            findings.add(ReportFacts.as(
                    ConsistencyFinding.Severity.INFO,
                    facts.finding(
                            "N-4",
                            "信息处理费的说明没有写" + String.join("、", absent) + "。",
                            REMEDY,
                            List.of(),
                            first,
                            new Sentence.Span(0, first.text().length()))));
        }
    }

    /** X-5; a statement that contradicts itself is not held against table three. */
    private static void lapsed(ReportFacts facts, FeeStatement statement, List<ConsistencyFinding> findings) {
        Optional<BigDecimal> lapsed = facts.meant(LAPSED);
        Optional<Claim> notices = statement.whole(Kind.NOTICES).stream().findFirst();
        if (lapsed.isEmpty()
                || notices.isEmpty()
                || lapsed.get().compareTo(notices.get().value()) <= 0) {
            return;
        }
        Claim claim = notices.get();
        findings.add(facts.finding(
                "X-5",
                "表三有 %s 件因逾期未缴费不再处理，第六部分只写发出收费通知 %s 件。"
                        .formatted(ReportFacts.plain(lapsed.get()), ReportFacts.plain(claim.value())),
                "没有收费通知就没有逾期未缴费；请核对两处件数。",
                List.of(LAPSED),
                claim.sentence(),
                claim.sentence().clause(claim.start(), claim.end())));
    }

    private static boolean more(Claim a, Claim b) {
        return a.value().compareTo(b.value()) > 0;
    }

    private static boolean zero(Claim claim) {
        return claim.value().signum() == 0;
    }

    private static BigDecimal sum(List<Claim> claims) {
        return claims.stream().map(Claim::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String text(Claim claim) {
        return ReportFacts.plain(claim.value()) + unit(claim.kind());
    }

    private static String unit(Kind kind) {
        return kind == Kind.NOTICES || kind == Kind.CASES ? " 件" : " 元";
    }
}
