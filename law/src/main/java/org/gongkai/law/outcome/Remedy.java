package org.gongkai.law.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.law.Article;
import org.gongkai.law.Cites;
import org.gongkai.law.DataTable;
import org.gongkai.law.Instrument;

/**
 * 救济告知: what a letter tells the applicant about contesting it, by the day of decision. 行政复议法第二十三条: since 2024-01-01 a
 * refusal to disclose goes to reconsideration first (复议前置), and the letter must say so; 行政诉讼法第四十五、四十六条: 15 days to
 * sue after reconsideration, 6 months where suing directly. 条例第五十一条: complaint is open always.
 *
 * <p>What we do: the refusals of articles 14 to 16 (C1 to C7, and the withheld part of B) go to reconsideration first; all else may
 * go either way. Texts are dated data in {@code law/outcome/remedies.csv}; 〔…〕 is filled in by the organ.
 *
 * @param outcome what was decided
 * @param decided the day of decision, not before 2019-05-15
 * @param clauses what the letter says, in order
 */
@Cites(in = Instrument.OGI, article = 47, paragraph = 2)
@Cites(in = Instrument.OGI, article = 51)
@Cites(in = Instrument.RECONSIDERATION_2017, article = 9)
@Cites(in = Instrument.RECONSIDERATION, article = 20)
@Cites(in = Instrument.RECONSIDERATION, article = 22)
@Cites(in = Instrument.RECONSIDERATION, article = 23)
@Cites(in = Instrument.LITIGATION, article = 45)
@Cites(in = Instrument.LITIGATION, article = 46)
@Cites(in = Instrument.COURT_INTERPRETATION, article = 1)
public record Remedy(Outcome outcome, LocalDate decided, List<Clause> clauses) {
    /** The first day for which texts exist: the Regulations' own. */
    public static final LocalDate SINCE = LocalDate.of(2019, 5, 15);

    private static final LocalDate RECONSIDERATION_FIRST_SINCE = LocalDate.of(2024, 1, 1);

    /** The kinds of clause. */
    public enum Kind {
        /** 复议前置: reconsideration, then suit. */
        RECONSIDERATION_FIRST,
        /** Reconsideration or suit, as the applicant likes. */
        EITHER,
        /** The same, about the content of what was given. */
        CONTENT,
        /** 投诉、举报. */
        COMPLAINT,
        /** A duty of the organ where the letter is served through the internet. */
        ONLINE_CHANNEL
    }

    /**
     * One clause.
     *
     * @param text Chinese, with 〔…〕 where the organ fills in a name
     * @param checked whether it was compared with the official text
     */
    public record Clause(Kind kind, String text, List<Article> basis, boolean checked) {}

    private record Dated(LocalDate since, LocalDate until, Clause clause) {
        boolean on(LocalDate day) {
            return !day.isBefore(since) && !day.isAfter(until);
        }
    }

    private static final List<Dated> TEXTS = DataTable.read("outcome/remedies.csv").rows().stream()
            .map(row -> new Dated(
                    LocalDate.parse(row.get("since")),
                    row.get("until").isEmpty() ? LocalDate.MAX : LocalDate.parse(row.get("until")),
                    new Clause(
                            Kind.valueOf(row.get("kind")), row.get("text"), Outcome.articles(row), row.yes("checked"))))
            .toList();

    /** What the letter says; refuses days before {@link #SINCE}. */
    public static Remedy of(Outcome outcome, LocalDate decided) {
        if (decided.isBefore(SINCE)) {
            throw new IllegalArgumentException("决定日期 " + decided + " 早于条例施行之日 " + SINCE + "，没有当时的救济告知文字：请查当时的法律。");
        }
        List<Kind> kinds = new ArrayList<>();
        boolean first = !decided.isBefore(RECONSIDERATION_FIRST_SINCE);
        switch (outcome.effect()) {
            case WITHHELD -> kinds.add(first ? Kind.RECONSIDERATION_FIRST : Kind.EITHER);
            case PARTLY ->
                kinds.addAll(first ? List.of(Kind.RECONSIDERATION_FIRST, Kind.CONTENT) : List.of(Kind.EITHER));
            case GRANTED -> kinds.add(Kind.CONTENT);
            case OTHER -> kinds.add(Kind.EITHER);
        }
        kinds.add(Kind.COMPLAINT);
        if (first) {
            kinds.add(Kind.ONLINE_CHANNEL);
        }
        return new Remedy(
                outcome,
                decided,
                kinds.stream().map(kind -> text(kind, decided)).toList());
    }

    private static Clause text(Kind kind, LocalDate day) {
        List<Dated> found = TEXTS.stream()
                .filter(text -> text.clause().kind() == kind && text.on(day))
                .toList();
        if (found.size() != 1) {
            throw new IllegalStateException("remedies.csv 在 " + day + " 有 " + found.size() + " 条 " + kind);
        }
        return found.getFirst().clause();
    }

    /** The paragraph to print: all clauses but the duty of the organ. */
    public String text() {
        return clauses.stream()
                .filter(clause -> clause.kind() != Kind.ONLINE_CHANNEL)
                .map(Clause::text)
                .collect(Collectors.joining());
    }
}
