package org.gongkai.annualreport.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The counts of requests in one sentence (N-1). */
final class RequestSentence {
    private static final String NEW = "table3.new.6";
    private static final String BEFORE = "table3.carriedOver.6";
    private static final String TOTAL = "table3.total.6";
    private static final String AFTER = "table3.carriedForward.6";

    /** Whose carried-over requests may be only some of the table's. */
    private static final Pattern A_PART = Pattern.compile("代表|本级|政府办|网上|网络|信函");

    private final ReportFacts facts;
    private final Sentence sentence;
    private final String text;
    private final String before;
    private final Set<Integer> seen = new HashSet<>();
    private final List<ConsistencyFinding> findings = new ArrayList<>();
    private boolean whole;
    private boolean agrees;

    RequestSentence(ReportFacts facts, Sentence sentence, String before) {
        this.facts = facts;
        this.sentence = sentence;
        this.before = before;
        this.text = sentence.text();
    }

    List<ConsistencyFinding> check() {
        boolean carried = text.contains("结转") || text.contains("转下") || text.contains("转至下");
        Matcher over = RequestWords.CARRIED_OVER.matcher(text);
        while (carried && over.find()) {
            carried(over, 1, BEFORE, "上年结转");
        }
        for (Pattern pattern : List.of(
                RequestWords.VERB_FIRST,
                RequestWords.FIGURE_FIRST,
                RequestWords.REQUEST_FIRST,
                RequestWords.BARE,
                RequestWords.DISCLOSED)) {
            Matcher matcher = pattern.matcher(text);
            for (int i = 0; i < Prose.MOST_MATCHES && matcher.find(); i++) {
                claim(matcher, pattern);
            }
        }
        elliptic();
        if (whole) {
            later();
        }
        Matcher forward = RequestWords.CARRIED_FORWARD.matcher(text);
        while (carried && forward.find()) {
            carried(forward, 1, AFTER, "结转下年度");
        }
        Matcher forwardAfter = RequestWords.CARRIED_FORWARD_AFTER.matcher(text);
        while (carried && forwardAfter.find()) {
            carried(forwardAfter, 1, AFTER, "结转下年度");
        }
        if (text.contains("公开") || text.contains("处理")) {
            findings.addAll(OutcomeCounts.check(facts, sentence, whole, agrees));
        }
        return findings;
    }

    private void claim(Matcher m, Pattern pattern) {
        String verb = pattern == RequestWords.REQUEST_FIRST ? m.group(2) : m.group(1);
        String gap = pattern == RequestWords.REQUEST_FIRST ? "" : m.group(2);
        int start = m.start();
        Matcher nearer = RequestWords.NEARER_VERB.matcher(gap);
        if (nearer.find()) {
            verb = nearer.group(1);
            start = m.start(2) + nearer.start(1);
            gap = nearer.group(2);
        }
        boolean vague = m.group(3).equals("一") && pattern == RequestWords.FIGURE_FIRST;
        if (m.group(4) != null
                || vague
                || RequestWords.OTHER_THINGS.matcher(gap).find()) {
            seen.add(m.start(3));
        } else {
            Map<String, BigDecimal> accepted = accepted(verb, m.group());
            if (pattern == RequestWords.DISCLOSED && !accepted.isEmpty()) {
                facts.meant(facts.totals("A")).ifPresent(v -> accepted.put("disclosed", v));
                facts.meant(facts.totals("A", "B")).ifPresent(v -> accepted.put("disclosed in part", v));
            }
            compare(verb, m.start(3), m.group(3), start, m.end(), accepted);
        }
    }

    private void elliptic() {
        Matcher m = RequestWords.ELLIPTIC.matcher(text);
        for (int i = 0; i < Prose.MOST_MATCHES && m.find(); i++) {
            int group = m.group(3) != null ? 3 : 5;
            boolean ours = RequestWords.SPEAKS_OF_REQUESTS
                    .matcher(before + text.substring(0, m.start()))
                    .find();
            if (ours && m.group(group + 1) == null && !m.group(group).equals("一")) {
                compare(
                        m.group(1),
                        m.start(group),
                        m.group(group),
                        m.start(),
                        m.end(),
                        accepted(m.group(1), m.group()));
            }
        }
    }

    private void compare(String verb, int at, String figure, int start, int end, Map<String, BigDecimal> accepted) {
        Optional<BigDecimal> value = Figures.value(figure);
        String clauseBefore = text.substring(sentence.clauseStart(start), start);
        if (value.isEmpty()
                || !seen.add(at)
                || RequestWords.OTHER_SUBJECT.matcher(clauseBefore).find()) {
            return;
        }
        Scope scope = Scope.of(facts, sentence, start, end);
        if (accepted.isEmpty() || scope == Scope.OTHER) {
            return;
        }
        BigDecimal most = facts.requests(NEW)
                .flatMap(fresh -> facts.requests(BEFORE).map(fresh::add))
                .orElse(null);
        boolean fits = accepted.values().stream().anyMatch(v -> v.compareTo(value.get()) == 0);
        if (scope == Scope.WHOLE) {
            whole = true;
            agrees |= fits;
        }
        boolean onlyUpTo = verb.equals("答复") || verb.equals("回复") || verb.equals("办复") || scope == Scope.PART;
        boolean wrong = onlyUpTo && !fits ? most != null && value.get().compareTo(most) > 0 : !fits;
        if (wrong) {
            report(start, end, value.get(), scope);
        }
    }

    /** The figures a sentence with that verb may mean, by name. */
    private Map<String, BigDecimal> accepted(String verb, String phrase) {
        Map<String, BigDecimal> accepted = new LinkedHashMap<>();
        boolean closed = verb.contains("结") || verb.contains("复") && !verb.contains("收");
        boolean received = (verb.contains("收") || verb.contains("接"))
                && !verb.contains("办")
                && !verb.contains("理")
                && !verb.contains("复");
        add(accepted, "new", NEW);
        if (!verb.startsWith("新")) {
            add(accepted, "all", NEW, BEFORE);
            if (!received) {
                add(accepted, "total", TOTAL);
            }
        }
        if (closed) {
            facts.requests(AFTER)
                    .flatMap(after -> facts.requests(NEW).map(n -> n.subtract(after)))
                    .ifPresent(v -> accepted.put("new-after", v));
        }
        if (RequestWords.NATURAL.matcher(phrase).find()
                && !RequestWords.OTHER_APPLICANTS.matcher(phrase).find()) {
            add(accepted, "natural", "table3.new.0");
        }
        if (facts.requests(NEW).isEmpty()
                || facts.requests(TOTAL).isEmpty()
                || facts.requests(BEFORE).isEmpty()) {
            accepted.clear();
        }
        return accepted;
    }

    private void add(Map<String, BigDecimal> accepted, String name, String... cells) {
        Optional<BigDecimal> sum = Optional.of(BigDecimal.ZERO);
        for (String cell : cells) {
            sum = sum.flatMap(so -> facts.requests(cell).map(so::add));
        }
        sum.ifPresent(value -> accepted.put(name, value));
    }

    /** "…，办结33件，…" after a sentence's own count. */
    private void later() {
        Matcher m = RequestWords.CLOSED_LATER.matcher(text);
        for (int i = 0; i < Prose.MOST_MATCHES && m.find(); i++) {
            Optional<BigDecimal> value = Figures.value(m.group(2));
            if (m.group(3) != null || value.isEmpty() || !seen.add(m.start(2))) {
                continue;
            }
            Map<String, BigDecimal> accepted = accepted("办结", "");
            BigDecimal most = facts.requests(NEW)
                    .flatMap(fresh -> facts.requests(BEFORE).map(fresh::add))
                    .orElse(null);
            boolean fits =
                    accepted.isEmpty() || accepted.values().stream().anyMatch(v -> v.compareTo(value.get()) == 0);
            boolean tooMany = most != null && value.get().compareTo(most) > 0;
            if (Scope.of(facts, sentence, m.start(), m.end()) == Scope.WHOLE
                    && (m.group(1).equals("办结") ? !fits : tooMany)) {
                report(m.start(), m.end(), value.get(), Scope.WHOLE);
            }
        }
    }

    private void carried(Matcher m, int group, String cell, String name) {
        Optional<BigDecimal> value = Figures.value(m.group(group));
        Optional<BigDecimal> printed = facts.meant(cell);
        int clause = sentence.clauseStart(m.start());
        String item = text.substring(Math.max(clause, text.lastIndexOf("、", m.start()) + 1), m.end());
        if (m.group(group + 1) != null
                || value.isEmpty()
                || printed.isEmpty()
                || !seen.add(m.start(group))
                || RequestWords.OTHER_THINGS.matcher(item).find()
                || !(text.contains("申请") || text.contains("公开"))) {
            return;
        }
        Scope scope = Scope.of(facts, sentence, clause, clause);
        if (scope == Scope.OTHER && !cell.equals(BEFORE)
                || A_PART.matcher(text.substring(0, m.start())).find()) {
            return;
        }
        if (value.get().compareTo(printed.get()) != 0) {
            Sentence.Span span = sentence.clause(m.start(), m.end());
            findings.add(facts.finding(
                    "N-1",
                    "正文说%s %s 件，表三“%s”总计是 %s。"
                            .formatted(name, ReportFacts.plain(value.get()), name, TableThree.value(facts, cell)),
                    "请对照申请台账核对，改正正文或表三。",
                    List.of(cell),
                    sentence,
                    span));
        }
    }

    private void report(int start, int end, BigDecimal value, Scope scope) {
        Sentence.Span span = sentence.clause(start, end);
        Set<String> cells = new LinkedHashSet<>(List.of(NEW, BEFORE, TOTAL));
        String said = text.substring(start, end);
        String message = scope == Scope.PART
                ? "正文说其中一部分申请就有 %s 件，表三全部申请只有本年新收 %s 件、上年结转 %s 件。"
                : "正文说“" + said.replace("%", "％") + "”（%s 件），表三本年新收 %s 件、上年结转 %s 件、办理结果总计 "
                        + TableThree.value(facts, TOTAL) + " 件，都对不上。";
        findings.add(facts.finding(
                "N-1",
                message.formatted(
                        ReportFacts.plain(value), TableThree.value(facts, NEW), TableThree.value(facts, BEFORE)),
                "请对照申请台账核对，改正正文或表三；如果正文说的只是一部分申请，请写明范围。",
                List.copyOf(cells),
                sentence,
                span));
    }
}
