package org.gongkai.app.deadline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.law.deadline.Channel;
import org.gongkai.law.deadline.Consultation;
import org.gongkai.law.deadline.Consultation.Counterpart;
import org.gongkai.law.deadline.ImpossibleHistory;
import org.gongkai.law.deadline.RequestHistory;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The form as it was filled in, word for word, so that it can be shown again beside what is wrong with it.
 *
 * @param received the day it was handed in or came
 * @param consultations the rows of letters, the empty ones included
 */
public record DeadlineForm(
        String received,
        String channel,
        String confirmed,
        String clarified,
        List<Row> consultations,
        boolean extended) {

    /** More rows than this are not drawn. */
    static final int ROWS = 20;

    /** One letter asking for an opinion; {@code answered} may be empty. */
    public record Row(String who, String sent, String answered) {
        boolean blank() {
            return sent.isBlank() && answered.isBlank();
        }
    }

    /** Reads the address; {@code add} and {@code remove} are the buttons that change the number of rows. */
    static DeadlineForm of(MultiValueMap<String, String> query) {
        List<Row> rows = new ArrayList<>();
        List<String> sent = query.getOrDefault("sent", List.of());
        for (int i = 0; i < Math.min(ROWS, sent.size()); i++) {
            rows.add(new Row(nth(query, "who", i), sent.get(i), nth(query, "answered", i)));
        }
        String remove = first(query, "remove");
        if (remove.matches("\\d{1,2}") && Integer.parseInt(remove) < rows.size()) {
            rows.remove(Integer.parseInt(remove));
        }
        if (query.containsKey("add") && rows.size() < ROWS) {
            rows.add(new Row(Counterpart.THIRD_PARTY.name(), "", ""));
        }
        return new DeadlineForm(
                first(query, "received"),
                query.containsKey("channel") ? first(query, "channel") : Channel.COUNTER.code(),
                first(query, "confirmed"),
                first(query, "clarified"),
                rows,
                query.containsKey("extended"));
    }

    private static String first(MultiValueMap<String, String> query, String name) {
        return nth(query, name, 0);
    }

    private static String nth(MultiValueMap<String, String> query, String name, int n) {
        List<String> values = query.getOrDefault(name, List.of());
        return n < values.size() && values.get(n) != null ? values.get(n).strip() : "";
    }

    /** The value of a date field: what is no date cannot be shown in one. */
    public static String shown(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}") && parse(text) != null ? text : "";
    }

    DeadlineForm withReceived(LocalDate day) {
        return new DeadlineForm(day.toString(), channel, confirmed, clarified, consultations, extended);
    }

    /** The history it tells; refuses with {@link ImpossibleHistory} what cannot be. */
    RequestHistory history() {
        LocalDate day = date("收到日期", received);
        if (day == null) {
            throw new ImpossibleHistory("还没有填收到日期：请填行政机关收到申请的那一天。");
        }
        List<Consultation> letters = new ArrayList<>();
        for (Row row : consultations) {
            if (!row.blank()) {
                LocalDate sent = date("征求意见书发出日期", row.sent);
                if (sent == null) {
                    throw new ImpossibleHistory("征求意见只填了答复日期：请补上发出日期，或去掉这一行。");
                }
                letters.add(new Consultation(counterpart(row.who), sent, null, date("征求意见的答复日期", row.answered)));
            }
        }
        return new RequestHistory(
                Channel.of(channel),
                day,
                Channel.of(channel).needsConfirmation() ? date("确认日期", confirmed) : null,
                date("收到补正申请的日期", clarified),
                letters,
                null,
                extended);
    }

    private static Counterpart counterpart(String who) {
        for (Counterpart counterpart : Counterpart.values()) {
            if (counterpart.name().equals(who)) {
                return counterpart;
            }
        }
        return Counterpart.UNSTATED;
    }

    private static @Nullable LocalDate date(String what, String text) {
        if (text.isBlank()) {
            return null;
        }
        LocalDate date = parse(text);
        if (date == null) {
            throw new ImpossibleHistory(what + "“" + (text.length() > 20 ? text.substring(0, 20) + "…" : text)
                    + "”不是日期：请写成 2022-01-24 这样，并核对有没有这一天。");
        }
        return date;
    }

    private static @Nullable LocalDate parse(String text) {
        try {
            return LocalDate.parse(text.replace('/', '-').replace('.', '-'));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
