package org.gongkai.law.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;

/** The page of the rules is the rule book. */
class RulePageTests {
    private static final Path PAGE = Path.of("../docs/law/consistency-rules.md");

    @Test
    void saysWhatTheRuleBookSays() throws Exception {
        if ("write".equals(System.getProperty("gongkai.docs"))) {
            Files.writeString(PAGE, page());
        }
        assertThat(PAGE).as("out of date: rewrite it with scripts/docs").hasContent(page());
    }

    private static String page() {
        StringJoiner page = new StringJoiner("\n", "", "\n");
        page.add("# 年度报告的勾稽规则");
        page.add("");
        page.add("本页由 `law/src/main/resources/law/report/rules.csv` 生成，请改那里。");
        page.add("矛盾（error）必须改正；提醒（warning）应当核实；可看（info）供参考。个别情形比规则本身轻，见核对结果。");
        page.add("“需要”一栏不是“本报告”“上年报告”的，一份文件不足以核对，要有相应的台账、各单位报告或网站年度报表。");
        page.add("读不准的单元格（R-1）不参加算术：含有它的等式一律不判断。正文的说法只有明确指本机关、全年时才与表格比较。");
        page.add("");
        page.add("| 编号 | 程度 | 规则 | 依据 | 比较什么 | 需要 |");
        page.add("|---|---|---|---|---|---|");
        for (ConsistencyRule rule : RuleBook.rules()) {
            page.add("| %s | %s | %s | %s | %s | %s |"
                    .formatted(rule.id(), severity(rule), rule.title(), rule.basis(), rule.compares(), needs(rule)));
        }
        return page.toString();
    }

    private static String severity(ConsistencyRule rule) {
        return switch (rule.severity()) {
            case ERROR -> "矛盾";
            case WARNING -> "提醒";
            case INFO -> "可看";
        };
    }

    private static String needs(ConsistencyRule rule) {
        return switch (rule.needs()) {
            case REPORT -> "本报告";
            case PREVIOUS -> "上年报告";
            case REGISTER -> "台账";
            case UNITS -> "各单位报告";
            case SITE_FORM -> "网站年度报表";
        };
    }
}
