package org.gongkai.app.requests;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.app.registers.EntryKinds;
import org.gongkai.law.deadline.Channel;
import org.gongkai.law.outcome.Outcome;
import org.gongkai.law.report.ReportForm;

/** By what requests are parted where their number is opened: what row and column of table three do not say already. */
final class RequestKinds {
    private static final String FORWARD = "carriedForward";
    private static final Set<String> ARRIVED = Set.of("new", "carriedOver");
    private static final EntryKinds BY_OUTCOME = new EntryKinds("办理结果", "ended", outcomes());
    private static final EntryKinds BY_REQUESTER = new EntryKinds(
            "申请人", "requester_kind", words(RequesterKind.values(), RequesterKind::name, RequesterKind::title));
    private static final EntryKinds BY_CHANNEL =
            new EntryKinds("申请渠道", "channel", words(Channel.values(), Channel::name, Channel::chinese));
    private static final EntryKinds BY_REPLY =
            new EntryKinds("答复方式", "reply_way", words(ReplyWay.values(), ReplyWay::name, ReplyWay::title));

    private RequestKinds() {}

    static EntryKinds of(Set<String> measures) {
        Set<String> rows = new HashSet<>();
        Set<String> columns = new HashSet<>();
        for (String measure : measures) {
            String[] parts = measure.split("\\.");
            if (!parts[0].equals("table3")) {
                return measures.stream().anyMatch(other -> other.startsWith("table3."))
                        ? EntryKinds.NONE
                        : BY_REQUESTER;
            }
            rows.add(parts[1]);
            columns.add(parts[2]);
        }
        if (ARRIVED.containsAll(rows)) {
            return BY_OUTCOME;
        }
        if (rows.stream().anyMatch(ARRIVED::contains)) {
            return EntryKinds.NONE; // one request may be counted as new and as answered
        }
        if (rows.size() > 1) {
            return columns.size() > 1 ? BY_REQUESTER : BY_OUTCOME;
        }
        return rows.contains(FORWARD) ? BY_CHANNEL : BY_REPLY;
    }

    private static Map<String, String> outcomes() {
        Map<String, String> words = new HashMap<>(words(Outcome.values(), Outcome::name, Outcomes::fullTitle));
        words.put(
                FORWARD,
                ReportForm.FORM_2021.table3().stream()
                        .filter(row -> row.code().equals(FORWARD))
                        .map(row -> row.label().replaceFirst("^[一二三四五六]、", ""))
                        .findFirst()
                        .orElseThrow());
        return words;
    }

    private static <T> Map<String, String> words(T[] all, Function<T, String> code, Function<T, String> word) {
        return Arrays.stream(all).collect(Collectors.toMap(code, word));
    }
}
