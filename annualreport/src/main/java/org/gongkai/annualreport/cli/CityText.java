package org.gongkai.annualreport.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gongkai.annualreport.check.ConsistencyFinding;
import org.gongkai.annualreport.check.ConsistencyFinding.Severity;
import org.gongkai.annualreport.city.City;
import org.gongkai.annualreport.city.RuleCount;
import org.gongkai.annualreport.city.Unit;
import org.gongkai.annualreport.city.YearSum;
import org.gongkai.law.report.RuleBook;

/** A city for a reader at a terminal: the first lines of each list; the workbook and the JSON have all. */
final class CityText {
    private static final int SHOWN = 10;
    private static final List<String> FOLLOWED = List.of(
            "table3.new.6", "table3.total.6", "table3.carriedForward.6", "table4.4", "table4.9", "table2.licences");

    private final City city;
    private final List<String> lines = new ArrayList<>();

    private CityText(City city) {
        this.city = city;
    }

    static String of(City city) {
        CityText text = new CityText(city);
        text.summary();
        text.rollUp();
        text.list("缺报", city.missing(), one -> one.name() + "：" + one.why());
        text.list("名单外", city.unlisted(), name -> name);
        text.list(
                "重复",
                city.duplicates(),
                one -> one.unit() + " " + one.year() + " 年度 " + one.paths().size() + " 份，"
                        + (one.same() ? "数字相同" : one.differing().size() + " 格不同"));
        text.list("年度不符", city.wrongYears(), one -> one.path() + "：" + one.why());
        text.list("读不出", city.unread(), one -> one.path() + "：" + one.reason());
        text.list(
                "雷同",
                city.copied(),
                one -> "第" + (one.section() == 1 ? "一" : "五") + "部分 " + one.unit() + " 与 " + one.other() + "："
                        + one.share() + "％");
        text.list("规则", city.rules(), CityText::rule);
        text.list("单位", city.ranking(), CityText::unit);
        text.series();
        return String.join("\n", text.lines);
    }

    private void summary() {
        lines.add(city.year() + " 年度：" + city.reporting().size() + " 个单位有报告，缺报 "
                + city.missing().size() + "，读不出 " + city.unread().size() + " 个文件");
        city.remarks().forEach(remark -> lines.add("  说明：" + remark));
    }

    private void rollUp() {
        city.rollUp().ifPresent(sums -> {
            lines.add("汇总核对（X-9）：" + sums.government());
            city.government().stream()
                    .flatMap(unit -> unit.findings().stream())
                    .filter(finding -> finding.rule().equals("X-9"))
                    .forEach(this::finding);
            if (city.government().stream()
                    .flatMap(unit -> unit.findings().stream())
                    .noneMatch(finding -> finding.rule().equals("X-9"))) {
                lines.add("  各格与各单位之和一致。");
            }
            sums.remarks().forEach(remark -> lines.add("  说明：" + remark));
        });
    }

    private void finding(ConsistencyFinding finding) {
        lines.add("  " + FindingText.name(finding.severity()) + " " + finding.message());
        lines.add("      怎么办：" + finding.remedy());
    }

    private <T> void list(String name, List<T> items, Function<T, String> said) {
        if (items.isEmpty()) {
            return;
        }
        lines.add(name + "（" + items.size() + "）");
        items.stream().limit(SHOWN).forEach(item -> lines.add("  " + said.apply(item)));
        if (items.size() > SHOWN) {
            lines.add("  ……其余 " + (items.size() - SHOWN) + " 个见 --json 或 -o 写出的 Excel");
        }
    }

    private static String rule(RuleCount count) {
        return count.rule() + " " + RuleBook.rule(count.rule()).title() + "：" + count.units() + " 个单位";
    }

    private static String unit(Unit unit) {
        return unit.name() + "：矛盾 " + unit.count(Severity.ERROR) + "，提醒 " + unit.count(Severity.WARNING) + "，可看 "
                + unit.count(Severity.INFO);
    }

    private void series() {
        if (city.series(FOLLOWED.getFirst()).size() < 2) {
            return;
        }
        lines.add("历年（各单位之和）");
        for (String cell : FOLLOWED) {
            List<String> years = new ArrayList<>();
            for (YearSum sum : city.series(cell)) {
                years.add(sum.year() + " 年 "
                        + sum.sum().map(BigDecimal::toPlainString).orElse("口径不同"));
            }
            lines.add("  " + City.seriesLabel(cell) + "：" + String.join("，", years));
        }
    }
}
