package org.gongkai.annualreport.shapes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.law.report.ReportForm;

/**
 * An invented district with its units, whose government's report is the sum of theirs and whose texts are their own, so that
 * whatever is found in it was planted.
 */
public final class PlantedCity {
    private static final List<String> BUREAUX = List.of(
            "发展和改革局", "教育局", "科学技术局", "公安局", "民政局", "司法局", "财政局", "自然资源局", "生态环境局", "交通运输局", "水务局", "农业农村局", "商务局",
            "卫生健康局", "应急管理局", "审计局", "统计局", "医疗保障局", "信访局", "林业局");
    private static final String FIRST = "柳石白枫渡南长云东望北金双三新安和平兴竹木";
    private static final String SECOND = "荫桥鹭林口塘亭台坡湖苑洲村关门集街";
    private static final String BEFORE = "新东南北上下大中小前后内外";
    private static final List<String> ACTS = List.of(
            "复核", "走访", "校对", "督查", "修订", "印制", "公示", "回访", "比对", "扫描", "转办", "会商", "核对", "统计", "校核", "整改", "审定", "研究",
            "采集", "接收", "转送", "改版", "重编", "分类", "清查");
    private static final List<String> THINGS = List.of(
            "学区划分图", "征地告知书", "医疗目录", "公共设施图", "水质月报", "村务公开栏", "科研经费账", "财政决算表", "质量监督名单", "卫生许可目录", "施工许可表",
            "渠道管护责任表", "社区服务指南", "收费目录");
    private static final List<String> MEANS = List.of(
            "分片", "联合院校", "每月末", "按行业", "入社区", "到田间", "在服务大厅", "结合主题教育", "会同财政部门", "通过政务网站", "通过公共场所", "由专人", "组织专班",
            "分三批", "依次", "同步", "现场", "集中", "由各科室");

    private final String place;
    private final int year;
    private final Map<String, RandomReport> units = new LinkedHashMap<>();

    /** Draws so many units; the same arguments, the same district. */
    public PlantedCity(String place, int year, int count, long seed) {
        this.place = place;
        this.year = year;
        for (int i = 0; i < count; i++) {
            String organ = place + (i < BUREAUX.size() ? BUREAUX.get(i) : town(i - BUREAUX.size()));
            units.put(organ, unit(organ, seed * 100_003 + i));
        }
    }

    private static String town(int number) {
        String ending = List.of("镇人民政府", "街道办事处", "乡人民政府").get(number % 3);
        int round = number / (FIRST.length() * SECOND.length());
        return (round == 0 ? "" : BEFORE.substring(round - 1, round))
                + FIRST.charAt(number / SECOND.length() % FIRST.length())
                + SECOND.charAt(number % SECOND.length())
                + ending;
    }

    private RandomReport unit(String organ, long seed) {
        Draw draw = new Draw(seed);
        Figures figures = RandomFigures.draw(draw.part(), ReportForm.FORM_2021, false, organ.endsWith("局") ? 1 : 0);
        return withOwnText(RandomReport.of(organ, year, figures, Fault.NONE, draw, seed), draw);
    }

    /** Sections one and five get sentences that no other unit has. */
    private static RandomReport withOwnText(RandomReport report, Draw draw) {
        List<RandomReport.Chapter> chapters = new ArrayList<>();
        for (RandomReport.Chapter chapter : report.chapters()) {
            boolean own = chapter.number() == 1 || chapter.number() == 5;
            List<String> paragraphs = new ArrayList<>(chapter.paragraphs());
            for (int i = 0; own && i < 14; i++) {
                paragraphs.add(draw.oneOf(MEANS) + draw.oneOf(ACTS) + draw.oneOf(THINGS) + "，" + draw.oneOf(MEANS)
                        + draw.oneOf(ACTS) + draw.oneOf(THINGS) + "。");
            }
            chapters.add(new RandomReport.Chapter(chapter.number(), chapter.lead(), paragraphs));
        }
        return new RandomReport(
                report.organ(),
                report.year(),
                report.figures(),
                report.fault(),
                chapters,
                report.opening(),
                report.seed());
    }

    /** The units' reports by organ, to be changed at will. */
    public Map<String, RandomReport> units() {
        return units;
    }

    /** The government's report: the sum of the units as they are now. */
    public RandomReport government() {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        ReportForm form = ReportForm.FORM_2021;
        form.cells(form.table3()).keySet().forEach(cell -> sums.put(cell, BigDecimal.ZERO));
        units.values()
                .forEach(unit ->
                        unit.figures().values().forEach((cell, figure) -> sums.merge(cell, figure, BigDecimal::add)));
        Draw draw = new Draw(year);
        return withOwnText(
                RandomReport.of(place + "人民政府", year, new Figures(form, form.table3(), sums), Fault.NONE, draw, year),
                draw);
    }

    /** The report in a shape, in the first way of writing it that leaves nothing out and nothing open. */
    public static Written written(Shape shape, RandomReport report) {
        for (long seed = report.seed(); ; seed += 1_000_003) {
            Written written = Shapes.write(shape, report, seed);
            boolean whole = written.wants().values().stream().allMatch(Want::settled);
            if (whole && !written.features().matches(".*(totalsBlank|emptyRows).*")) {
                return written;
            }
        }
    }

    /** Shapes that keep every figure. */
    public static List<Shape> shapes() {
        return Stream.<Shape>of(
                        HtmlShape.HTML_CLEAN,
                        TextShape.BARS_AT_END,
                        HtmlShape.HTML_WORD,
                        TextShape.TABS,
                        HtmlShape.HTML_NESTED,
                        OfficeShape.DOCX,
                        PdfPrint.PDF_COLLAPSED,
                        OfficeShape.XLSX,
                        TextShape.MARKDOWN,
                        HtmlShape.HTML_FILLERS)
                .toList();
    }
}
