package org.gongkai.annualreport.shapes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Files that no reader can read rightly: they must be refused with the reason. */
public enum Hopeless implements Shape {
    /** The tables are pictures. */
    PICTURES,
    /** An extractor dropped every line that had been there before. */
    REPEATED_LINES_DROPPED,
    /** The text ends inside a table. */
    CUT_OFF,
    /** Figures only in sentences. */
    ONLY_PROSE,
    /** The free chapters of years before 2019. */
    BEFORE_2019,
    /** Another document altogether. */
    NOT_A_REPORT;

    @Override
    public Written write(RandomReport report, Draw draw) {
        String text = switch (this) {
            case PICTURES -> pictures(report, draw);
            case REPEATED_LINES_DROPPED -> dropped(report, draw);
            case CUT_OFF -> cut(report, draw);
            case ONLY_PROSE -> prose(report, draw);
            case BEFORE_2019 -> old(report, draw);
            case NOT_A_REPORT -> other(draw);
        };
        return Written.utf8(name(), report, text, Map.of());
    }

    private static String pictures(RandomReport report, Draw draw) {
        boolean html = draw.chance(0.7);
        String picture = html ? "<p><img src=\"W020220118.png\" alt=\"\" width=\"600\"></p>" : "![](images/0.jpg)";
        List<String> lines = TextPage.lines(
                report,
                new Wording(draw.part(), true),
                List.of(List.of(picture), List.of(picture), List.of(picture)),
                draw);
        String body = String.join("\n", lines);
        return html ? "<html><body>" + body.replaceAll("(?m)^([^<].*)$", "<p>$1</p>") + "</body></html>" : body;
    }

    private static String dropped(RandomReport report, Draw draw) {
        Written whole = TextShape.PARAGRAPHS.write(report, draw);
        Set<String> seen = new HashSet<>();
        List<String> lines = new ArrayList<>();
        for (String line : whole.text().split("\\R")) {
            if (line.isBlank() || seen.add(line.strip())) {
                lines.add(line);
            }
        }
        return String.join("\n", lines);
    }

    private static String cut(RandomReport report, Draw draw) {
        String text = draw.oneOf(TextShape.BARS_AT_END, TextShape.TABS, TextShape.BARS_AND_FILLERS)
                .write(report, draw)
                .text();
        int from = text.indexOf("商业");
        int to = text.indexOf("结果", from);
        return from < 0 || to < from ? text.substring(0, text.length() / 3) : text.substring(0, draw.between(from, to));
    }

    private static String prose(RandomReport report, Draw draw) {
        Figures figures = report.figures();
        List<String> lines = new ArrayList<>(List.of(report.title(), report.opening()));
        report.chapters().getFirst().paragraphs().forEach(lines::add);
        lines.add("二、主动公开政府信息情况");
        lines.add("本年办理行政许可" + draw.between(0, 900) + "件，行政处罚" + draw.between(0, 900) + "件，行政强制0件，行政事业性收费0万元。");
        lines.add("三、收到和处理政府信息公开申请情况");
        lines.add("本年新收政府信息公开申请" + figures.total("new") + "件，上年结转" + figures.total("carriedOver") + "件，均已办理。");
        lines.add("四、政府信息公开行政复议、行政诉讼情况");
        lines.add("行政复议" + figures.disputes(4) + "件，行政诉讼" + figures.disputes(9, 14) + "件。");
        lines.add("五、存在的主要问题及改进情况");
        lines.add("公开内容还不够丰富。");
        lines.add("六、其他需要报告的事项");
        lines.add("无。");
        return String.join("\n", lines);
    }

    private static String old(RandomReport report, Draw draw) {
        int year = draw.between(2010, 2018);
        return String.join(
                "\n",
                report.organ() + year + "年政府信息公开工作年度报告",
                "本年度报告由概述、主动公开政府信息情况、依申请公开政府信息情况、收费及减免情况、行政复议和诉讼情况、存在的主要问题及改进措施等部分组成。",
                "一、概述",
                year + "年，我单位认真贯彻《条例》。",
                "二、主动公开政府信息的情况",
                "主动公开政府信息" + draw.between(10, 999) + "条，其中概况类" + draw.between(1, 9) + "条。",
                "三、依申请公开政府信息和不予公开政府信息的情况",
                "受理依申请公开" + draw.between(0, 20) + "件，均已答复。",
                "四、政府信息公开的收费及减免情况",
                "未收取任何费用。",
                "五、因政府信息公开申请行政复议、提起行政诉讼的情况",
                "未发生。",
                "附表：政府信息公开情况统计表",
                "指标名称 | 计量单位 | 数量 |",
                "一、主动公开情况 | | |",
                "（一）主动公开政府信息数 | 条 | " + draw.between(10, 999) + " |",
                "其中：主动公开规范性文件数 | 条 | " + draw.between(0, 9) + " |",
                "二、回应解读情况 | | |",
                "三、依申请公开情况 | | |",
                "（一）收到申请数 | 件 | " + draw.between(0, 9) + " |",
                "四、行政复议数量 | 件 | 0 |",
                "五、行政诉讼数量 | 件 | 0 |");
    }

    private static String other(Draw draw) {
        return draw.oneOf(
                "",
                " \n\t\n",
                "关于做好春节期间值班工作的通知\n各科室：\n请于1月20日前报送值班表。\n",
                "<html><body><h1>404 Not Found</h1></body></html>",
                "<html><head><title>清源区2023年政府信息公开工作年度报告</title></head><body><script>load()</script></body></html>",
                "清源区2023年政府信息公开工作年度报告\n一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n六、其他需要报告的事项\n");
    }
}
