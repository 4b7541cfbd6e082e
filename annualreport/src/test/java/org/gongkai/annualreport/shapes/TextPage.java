package org.gongkai.annualreport.shapes;

import java.util.ArrayList;
import java.util.List;

/** The lines of a report as text: title, sections, tables, and what a site prints around them. */
final class TextPage {
    private TextPage() {}

    static List<String> lines(RandomReport report, Wording words, List<List<String>> tables, Draw draw) {
        List<String> lines = new ArrayList<>();
        boolean site = draw.chance(0.4);
        if (site) {
            lines.add("当前位置：首页 > 政府信息公开 > 法定主动公开内容 > 政府信息公开年报");
        }
        lines.addAll(title(report, draw));
        if (site) {
            lines.add("发布时间：" + (report.year() + 1) + "-01-" + draw.between(10, 29) + " 09:" + draw.between(10, 59)
                    + " 来源：" + report.organ() + " 浏览次数：" + draw.between(3, 999) + " 字号：[大 中 小]");
        }
        if (draw.chance(0.8)) {
            lines.add(report.opening());
        }
        for (RandomReport.Chapter chapter : report.chapters()) {
            lines.add(words.heading(chapter.number()));
            if (!chapter.lead().isEmpty()) {
                lines.add(chapter.lead());
            }
            lines.addAll(chapter.paragraphs());
            if (chapter.number() >= 2 && chapter.number() <= 4) {
                lines.addAll(tables.get(chapter.number() - 2));
            }
        }
        lines.addAll(ending(report, site, draw));
        return lines;
    }

    private static List<String> title(RandomReport report, Draw draw) {
        if (draw.chance(0.15)) {
            return List.of(report.organ(), report.year() + "年政府信息公开工作年度报告");
        }
        return List.of(draw.chance(0.2) ? "标题: " + report.title() : report.title());
    }

    private static List<String> ending(RandomReport report, boolean site, Draw draw) {
        List<String> lines = new ArrayList<>();
        if (draw.chance(0.5)) {
            lines.add(report.organ());
            lines.add((report.year() + 1) + "年1月" + draw.between(5, 30) + "日");
        }
        if (site) {
            lines.addAll(draw.oneOf(
                    List.of("附件：", "1." + report.title() + ".docx", "扫一扫在手机打开当前页", "【打印本页】 【关闭窗口】"),
                    List.of("分享到：微信 微博", "上一篇：" + report.organ() + (report.year() - 1) + "年政府信息公开工作年度报告", "下一篇：没有了"),
                    List.of("主办：" + report.organ() + "  备案号：清ICP备00000000号-1", "清公网安备00000000000000号")));
        }
        return lines;
    }
}
