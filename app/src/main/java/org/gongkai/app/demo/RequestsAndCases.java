package org.gongkai.app.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.gongkai.app.demo.DemoTable.Row;
import org.gongkai.app.directory.Role;
import org.gongkai.app.remedies.CaseKind;
import org.gongkai.app.remedies.Decision;
import org.gongkai.app.remedies.NewCase;
import org.gongkai.app.remedies.RemedyCases;
import org.gongkai.app.requests.DisclosureRequests;
import org.gongkai.app.requests.NewRequest;
import org.gongkai.app.requests.Reply;
import org.gongkai.app.requests.ReplyWay;
import org.gongkai.app.requests.RequesterKind;
import org.gongkai.law.calendar.WorkingDays;
import org.gongkai.law.deadline.Channel;
import org.gongkai.law.outcome.Outcome;
import org.jspecify.annotations.Nullable;

/** The requests and disputes of all years, registered by the clerks of the organs on the days on which they came and were closed. */
final class RequestsAndCases {
    private static final WorkingDays CALENDAR = WorkingDays.latest();
    private static final List<Channel> CHANNELS =
            List.of(Channel.INTERNET, Channel.INTERNET, Channel.COUNTER, Channel.SIGNED_MAIL, Channel.INTERNET);
    private static final String COUNTED = "按当年的填报口径计入（模拟）";

    private final Cast cast;
    private final DisclosureRequests requests;
    private final RemedyCases cases;
    private final Clock clock;
    private final List<Row> topics = DemoTable.read("request-topics.csv").rows();
    private int told;

    RequestsAndCases(Cast cast, DisclosureRequests requests, RemedyCases cases, Clock clock) {
        this.cast = cast;
        this.requests = requests;
        this.cases = cases;
        this.clock = clock;
    }

    void tell() {
        List<Row> counts = DemoTable.read("register-counts.csv").rows();
        counts.stream().filter(row -> row.at("register").equals("request")).forEach(this::requests);
        disputes(counts.stream()
                .filter(row -> row.at("register").equals("dispute"))
                .toList());
    }

    private void requests(Row row) {
        int year = Integer.parseInt(row.at("year"));
        int count = Integer.parseInt(row.at("count"));
        String outcome = row.orNull("result");
        List<LocalDate> days = outcome == null ? fresh() : settled(year);
        for (int i = 0; i < count; i++) {
            LocalDate received = days.get((int) ((i * 2L + 1) * days.size() / (2L * count)));
            request(RequesterKind.valueOf(row.at("kind")), received, outcome == null ? null : Outcome.valueOf(outcome));
        }
    }

    private void request(RequesterKind kind, LocalDate received, @Nullable Outcome outcome) {
        int n = told++;
        Row topic = topics.get(n * 7 % topics.size());
        var clerk = cast.holding(Role.CLERK, topic.at("organ"));
        String requester = kind == RequesterKind.NATURAL_PERSON ? Invented.person(n) : Invented.company(n);
        UUID id = cast.as(
                clerk,
                () -> at(
                        received,
                        () -> requests.register(new NewRequest(
                                cast.organ(topic.at("organ")).id(),
                                null,
                                received,
                                CHANNELS.get(n % CHANNELS.size()),
                                kind,
                                requester,
                                Map.of(),
                                "申请公开：" + topic.at("topic") + "（模拟）"))));
        if (outcome != null) {
            LocalDate closed = CALENDAR.after(received, 4 + n % 14);
            var reply = new Reply(outcome, closed, topic.at("released"), ReplyWay.EMAIL, null);
            cast.as(
                    clerk,
                    () -> at(closed, () -> {
                        requests.close(id, 0, reply);
                        return id;
                    }));
        }
    }

    /** Days on which a request can come and still be closed within the year, and before today. */
    private List<LocalDate> settled(int year) {
        LocalDate today = LocalDate.now(clock);
        LocalDate last = LocalDate.of(year, 12, 2);
        LocalDate end = last.isBefore(today) ? last : WorkingHours.before(today, 20);
        return LocalDate.of(year, 1, 4)
                .datesUntil(end)
                .filter(CALENDAR::isWorking)
                .toList();
    }

    private List<LocalDate> fresh() {
        LocalDate today = LocalDate.now(clock);
        return WorkingHours.before(today, 18)
                .datesUntil(today)
                .filter(CALENDAR::isWorking)
                .toList();
    }

    /** Whatever is pending at the end of a year is decided in the next one, where it is among that year's results. */
    private void disputes(List<Row> rows) {
        Map<CaseKind, Integer> before = new TreeMap<>();
        for (Row row : rows) {
            CaseKind kind = CaseKind.valueOf(row.at("kind"));
            int year = Integer.parseInt(row.at("year"));
            int count = Integer.parseInt(row.at("count"));
            String result = row.orNull("result");
            if (result == null) {
                before.put(kind, count);
                continue;
            }
            for (int i = 0; i < count; i++) {
                int carried = before.getOrDefault(kind, 0);
                if (carried > 0) {
                    before.put(kind, carried - 1);
                }
                LocalDate received = carried > 0
                        ? LocalDate.of(year - 1, 11, 5).plusDays(carried * 3L)
                        : LocalDate.of(year, 1, 8).plusDays(i * 200L / count);
                dispute(kind, received, result, received.plusDays(carried > 0 ? 75 : 60 + i % 20));
            }
        }
        for (Map.Entry<CaseKind, Integer> pending : before.entrySet()) {
            for (int i = 0; i < pending.getValue(); i++) {
                dispute(pending.getKey(), LocalDate.now(clock).minusDays(40 - i * 5L), null, null);
            }
        }
    }

    private void dispute(CaseKind kind, LocalDate received, @Nullable String result, @Nullable LocalDate decided) {
        int n = told++;
        String organ = topics.get(n * 5 % topics.size()).at("organ");
        var clerk = cast.holding(Role.CLERK, organ);
        boolean suit = kind.isLitigation();
        String forum = suit ? "示例铁路运输法院（模拟）" : "高陵区人民政府行政复议机关（模拟）";
        String number = (suit ? "（" + received.getYear() + "）例行初" : "高复〔" + received.getYear() + "〕") + (n + 1) + "号";
        var entered = new NewCase(
                cast.organ(organ).id(),
                kind,
                number,
                forum,
                Invented.person(n + 500),
                true,
                received,
                null,
                "所涉申请未在本台账登记（模拟）",
                null,
                kind == CaseKind.LITIGATION_AFTER_RECONSIDERATION ? "前一件复议未在本台账登记（模拟）" : null,
                true,
                COUNTED);
        UUID id = cast.as(clerk, () -> at(received, () -> cases.enter(entered)));
        if (result != null && decided != null) {
            cast.as(
                    clerk,
                    () -> at(decided, () -> {
                        cases.decide(id, 0, new Decision(named(suit, result), decided));
                        return id;
                    }));
        }
    }

    private static String named(boolean suit, String result) {
        return switch (result) {
            case "UPHELD" -> suit ? "CLAIM_REJECTED" : "UPHELD";
            case "OVERTURNED" -> "REVOKED";
            default -> suit ? "SUIT_WITHDRAWN" : "TERMINATED";
        };
    }

    private <T> T at(LocalDate day, ScopedValue.CallableOp<T, RuntimeException> work) {
        return DemoTime.at(
                day.atTime(LocalTime.of(9, 40)).atZone(clock.getZone()).toInstant(), work);
    }

    /** The words by which organs number their requests: 高政申. */
    static List<Map.Entry<String, String>> numberWords() {
        var words = new ArrayList<Map.Entry<String, String>>();
        DemoTable.read("number-words.csv")
                .rows()
                .forEach(row ->
                        words.add(Map.entry(row.at("code"), row.at("word").replace("签", "申"))));
        return words;
    }
}
