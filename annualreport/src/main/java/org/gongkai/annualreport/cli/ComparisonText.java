package org.gongkai.annualreport.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Cell;
import org.gongkai.annualreport.check.CarryOver;
import org.gongkai.annualreport.check.FormerPoint;
import org.gongkai.annualreport.check.RegisterContinuity;
import org.gongkai.annualreport.check.Sentence;
import org.gongkai.annualreport.check.Swing;
import org.gongkai.annualreport.check.TextLikeness;
import org.gongkai.annualreport.compare.Comparison;
import org.gongkai.annualreport.compare.FigureChange;
import org.gongkai.annualreport.compare.SectionChange;
import org.gongkai.annualreport.compare.SentenceChange.Kind;

/** A comparison for a clerk at a terminal, in the order in which it is worked through. */
final class ComparisonText {
    private static final int LONGEST_QUOTE = 60;
    private final List<String> lines = new ArrayList<>();
    private final Comparison comparison;

    private ComparisonText(Comparison comparison) {
        this.comparison = comparison;
    }

    static String of(String older, String newer, Comparison comparison) {
        ComparisonText text = new ComparisonText(comparison);
        text.heading("上年", older, comparison.older());
        text.heading("本年", newer, comparison.newer());
        if (comparison.swapped()) {
            text.lines.add("  （两份报告按年度先后调换了次序）");
        }
        comparison.remarks().forEach(remark -> text.lines.add("  注意：" + remark));
        if (!comparison.carryOvers().isEmpty()) {
            text.carryOvers();
            text.registers();
            text.swings();
        }
        text.texts();
        text.points();
        text.figures();
        return String.join("\n", text.lines);
    }

    private void heading(String which, String file, AnnualReport report) {
        lines.add(which + "：" + (report.title() == null ? "（没有标题）" : report.title()) + "（" + file + "）");
    }

    private void carryOvers() {
        lines.add("结转衔接（Y-1，上年“结转下年度”应等于本年“上年结转”）");
        List<CarryOver> broken =
                comparison.carryOvers().stream().filter(CarryOver::broken).toList();
        for (CarryOver one : broken) {
            lines.add("  矛盾 " + one.name() + "：上年结转下年度 " + plain(one.forward()) + "，本年上年结转 " + plain(one.over()));
        }
        for (CarryOver one : comparison.carryOvers()) {
            if (one.unsure()) {
                lines.add("  没有核对 " + one.name() + "：有一年的数字读不准");
            }
        }
        if (broken.isEmpty()) {
            CarryOver total = comparison.carryOvers().getLast();
            lines.add("  各列衔接" + (total.unsure() ? "。" : "，总计 " + plain(total.over()) + " 件。"));
        }
    }

    private void registers() {
        lines.add("规范性文件衔接（Y-2，现行有效＝上年现行有效＋制发−废止）");
        if (comparison.registers().isEmpty()) {
            lines.add("  没有核对：两份报告的表二格式不同，或是 2019 年格式。");
        }
        for (RegisterContinuity one : comparison.registers()) {
            String sum =
                    one.name() + "：" + plain(one.before()) + "＋" + plain(one.issued()) + "−" + plain(one.repealed())
                            + "＝" + one.due().map(ComparisonText::plain).orElse("？") + "，本年填 " + plain(one.inForce());
            String verdict = one.unsure() ? "没有核对" : !one.broken() ? "衔接" : one.explanation() == null ? "矛盾" : "提醒";
            lines.add("  " + verdict + " " + sum);
            Sentence explanation = one.explanation();
            if (one.broken() && explanation != null) {
                lines.add("      原文说明：" + quote(explanation));
            }
        }
    }

    private void swings() {
        lines.add("大幅升降（Y-3，相差一半以上且不少于 10）");
        if (comparison.swings().isEmpty()) {
            lines.add("  没有。");
        }
        for (Swing one : comparison.swings()) {
            Sentence explanation = one.explanation();
            lines.add("  " + (explanation == null ? "可看 " : "有说明 ") + one.name() + "：上年 " + plain(one.then()) + "，本年 "
                    + plain(one.now()) + (explanation == null ? "，正文没有说明" : "；原文：" + quote(explanation)));
        }
    }

    private void texts() {
        lines.add("雷同文字（Y-5，第一、五部分超过 " + TextLikeness.ALIKE + "％ 为雷同）");
        for (SectionChange section : comparison.sections()) {
            if (section.number() == 0) {
                continue;
            }
            boolean alike =
                    section.share().orElse(0) > TextLikeness.ALIKE && (section.number() == 1 || section.number() == 5);
            String share = section.share().isPresent() ? section.share().getAsInt() + "％ 相同" : "文字太短，不算比例";
            lines.add(
                    "  " + (alike ? "提醒 " : "") + "第" + "一二三四五六".charAt(section.number() - 1) + "部分：" + share + "；原样保留 "
                            + section.count(Kind.KEPT) + " 句，只改数字 " + section.count(Kind.FIGURES) + " 句，挪动 "
                            + section.count(Kind.MOVED) + " 句，改写 " + section.count(Kind.REWORDED) + " 句，新增 "
                            + section.count(Kind.ADDED) + " 句，删去 " + section.count(Kind.REMOVED) + " 句"
                            + (section.whole() ? "" : "（太长，只比较了开头）"));
        }
    }

    private void points() {
        if (comparison.points().isEmpty()) {
            return;
        }
        lines.add("上年承诺（Y-6，上年第五部分的问题和打算，本年有没有写到；相关文字请看是不是交代了结果）");
        for (FormerPoint point : comparison.points()) {
            String fate = switch (point.fate()) {
                case ANSWERED -> "有相关文字";
                case REPEATED -> "只是重复";
                case UNTOLD -> point.promise() ? "没有写到" : "提醒 没有写到";
                case UNDECIDED -> "说得太笼统，请自行核对";
            };
            lines.add("  " + fate + " " + (point.promise() ? "打算" : "问题") + "“" + point.text() + "”");
            Sentence answer = point.answer();
            if (answer != null && point.fate() == FormerPoint.Fate.ANSWERED) {
                lines.add("      本年：" + quote(answer));
            }
        }
    }

    private void figures() {
        List<FigureChange> changed =
                comparison.figures().stream().filter(FigureChange::changed).toList();
        lines.add("数字变化（共比较 " + comparison.figures().size() + " 个，变化 " + changed.size() + " 个）");
        for (FigureChange one : changed) {
            lines.add("  " + one.label() + "：" + plain(one.older()) + " → " + plain(one.newer()) + "（"
                    + one.change().map(ComparisonText::signed).orElse("")
                    + one.percent().map(percent -> "，" + signed(percent) + "％").orElse("") + "）");
        }
    }

    private static String plain(Cell cell) {
        Optional<BigDecimal> figure = cell.figure();
        return figure.map(ComparisonText::plain).orElse("读不准") + (cell.state() == Cell.State.EMPTY ? "（未填）" : "");
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static String signed(BigDecimal value) {
        return (value.signum() > 0 ? "+" : "") + plain(value);
    }

    private static String quote(Sentence sentence) {
        String quote = sentence.quote(sentence.whole()).replaceAll("\\s+", "");
        return quote.length() <= LONGEST_QUOTE ? quote : quote.substring(0, LONGEST_QUOTE) + "…";
    }
}
