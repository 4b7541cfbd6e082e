package org.gongkai.app.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gongkai.annualreport.Cell;
import org.gongkai.annualreport.check.CarryOver;
import org.gongkai.annualreport.check.FormerPoint;
import org.gongkai.annualreport.check.RegisterContinuity;
import org.gongkai.annualreport.check.Sentence;
import org.gongkai.annualreport.check.Swing;
import org.gongkai.annualreport.compare.Comparison;
import org.jspecify.annotations.Nullable;

/**
 * Two reports of one organ as the page shows them side by side.
 *
 * @param older what the older one is called, e.g. 2021 年
 * @param newer what the newer one is called
 * @param remarks what was compared and what was not
 * @param carryOvers Y-1 by kind of requester
 * @param registers Y-2 as sums
 * @param swings Y-3
 * @param figures the figures that are not 0 in both
 * @param changed how many of them differ
 * @param texts the sections' sentences
 * @param points Y-6
 */
public record TwoYears(
        String older,
        String newer,
        List<String> remarks,
        List<Passage> carryOvers,
        List<Register> registers,
        List<Leap> swings,
        List<FigureLine> figures,
        int changed,
        List<TextPanel> texts,
        List<Point> points) {

    /** What one year hands to the next: the older report's figure and the newer one's. */
    public record Passage(String name, String forward, String over, boolean broken) {}

    /**
     * 上年现行有效 ＋ 制发 − 废止 ＝ what should be in force now.
     *
     * @param due what it should be, "读不准" when one of the figures is
     * @param explanation the sentence that explains a difference, null when there is none
     */
    public record Register(
            String name,
            String before,
            String issued,
            String repealed,
            String due,
            String inForce,
            boolean broken,
            @Nullable String explanation) {}

    /** A figure that changed by more than half, with the sentence that speaks of it, null when none does. */
    public record Leap(
            String name, String then, String now, @Nullable String explanation) {}

    /**
     * A problem or promise of the older report.
     *
     * @param kind 问题 or 打算
     * @param style of the chip: {@code done}, {@code warning} or {@code plain}
     * @param fate what became of it, in a few words
     * @param answer the newer report's sentence about it, null when there is none
     */
    public record Point(
            String kind,
            String text,
            String style,
            String fate,
            @Nullable String answer) {}

    static TwoYears of(Comparison comparison) {
        List<FigureLine> figures = FigureLine.of(comparison);
        return new TwoYears(
                year(comparison.older().year(), "上年"),
                year(comparison.newer().year(), "本年"),
                comparison.remarks(),
                comparison.carryOvers().stream().map(TwoYears::passage).toList(),
                comparison.registers().stream().map(TwoYears::register).toList(),
                comparison.swings().stream().map(TwoYears::leap).toList(),
                figures,
                (int) figures.stream().filter(FigureLine::changed).count(),
                comparison.sections().stream().map(TextPanel::of).toList(),
                comparison.points().stream().map(TwoYears::point).toList());
    }

    private static String year(@Nullable Integer year, String unknown) {
        return year == null ? unknown : year + " 年";
    }

    private static Passage passage(CarryOver one) {
        return new Passage(one.name(), shown(one.forward()), shown(one.over()), one.broken());
    }

    private static Register register(RegisterContinuity one) {
        return new Register(
                one.name(),
                shown(one.before()),
                shown(one.issued()),
                shown(one.repealed()),
                shown(one.due()),
                shown(one.inForce()),
                one.broken(),
                quote(one.explanation()));
    }

    private static Leap leap(Swing one) {
        return new Leap(one.name(), one.then().toPlainString(), one.now().toPlainString(), quote(one.explanation()));
    }

    private static Point point(FormerPoint one) {
        String kind = one.promise() ? "打算" : "问题";
        String answer = quote(one.answer());
        return switch (one.fate()) {
            case ANSWERED -> new Point(kind, one.text(), "done", "写到了", answer);
            case REPEATED -> new Point(kind, one.text(), "warning", "照抄上年", answer);
            case UNTOLD -> new Point(kind, one.text(), "warning", "没有写到", null);
            case UNDECIDED -> new Point(kind, one.text(), "plain", "看不出", null);
        };
    }

    private static @Nullable String quote(@Nullable Sentence sentence) {
        return sentence == null ? null : sentence.quote(sentence.whole());
    }

    /** A figure for people: blank as 0 in sums is shown as printed nothing. */
    static String shown(Cell cell) {
        return switch (cell.state()) {
            case READ -> shown(Optional.ofNullable(cell.value()));
            case EMPTY -> "空";
            case UNREADABLE -> "读不准";
        };
    }

    static String shown(Optional<BigDecimal> figure) {
        return figure.map(BigDecimal::toPlainString).orElse("读不准");
    }
}
