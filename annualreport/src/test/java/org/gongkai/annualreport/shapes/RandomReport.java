package org.gongkai.annualreport.shapes;

import java.util.List;
import org.gongkai.law.report.ReportForm;

/**
 * An invented report before it is written in any shape. Names of places and organs are invented as well.
 *
 * @param figures the figures that its tables print
 * @param fault the contradiction planted in its text
 */
public record RandomReport(
        String organ, int year, Figures figures, Fault fault, List<Chapter> chapters, String opening, long seed) {

    private static final List<String> DISTRICTS = List.of("清源区", "澄湖区", "云屏县", "琅桥区", "柏渡县");
    private static final List<String> CITIES = List.of("雁洲市", "望川市");
    private static final List<String> BUREAUX = List.of(
            "卫生健康局", "教育局", "自然资源局", "住房和城乡建设局", "市场监督管理局", "民政局", "财政局", "司法局", "城市管理局", "农业农村局", "文化和旅游局", "公安局");
    private static final List<String> OFFICES = List.of("柳荫街道办事处", "石桥镇人民政府", "东坡街道办事处", "白鹭镇人民政府", "长亭乡人民政府");

    /** One section: heading words by number, the sentence before its table, its paragraphs. */
    public record Chapter(int number, String lead, List<String> paragraphs) {}

    /** Draws a report without a fault. */
    public static RandomReport draw(long seed) {
        return draw(seed, Fault.NONE);
    }

    /** Draws a report with this fault; the figures are drawn again until they can hold it. */
    public static RandomReport draw(long seed, Fault fault) {
        Draw draw = new Draw(seed);
        while (true) {
            int size = draw.oneOf(0, 0, 1, 1, 1, 2, 2, 3);
            int year = draw.oneOf(2019, 2020, 2021, 2022, 2023, 2024, 2024, 2025);
            Figures figures = figures(draw, year, size);
            if (fault.fits(figures, year)) {
                return of(organ(draw, size), year, figures, fault, draw, seed);
            }
        }
    }

    private static Figures figures(Draw draw, int year, int size) {
        ReportForm form = ReportForm.forYear(year);
        if (form == ReportForm.FORM_2021 && draw.chance(0.04)) {
            form = ReportForm.FORM_2019;
        }
        boolean oneRow = form == ReportForm.FORM_2019 || draw.chance(0.07);
        return RandomFigures.draw(draw.part(), form, oneRow, size);
    }

    private static String organ(Draw draw, int size) {
        return switch (size) {
            case 0 -> draw.oneOf(DISTRICTS) + draw.oneOf(OFFICES);
            case 1 -> draw.oneOf(draw.oneOf(DISTRICTS), "雁洲市") + draw.oneOf(BUREAUX);
            case 2 -> draw.oneOf(DISTRICTS) + "人民政府";
            default -> draw.oneOf(CITIES) + "人民政府";
        };
    }

    /** A report of given figures. */
    static RandomReport of(String organ, int year, Figures figures, Fault fault, Draw draw, long seed) {
        Narrative text = new Narrative(figures, year, organ, fault, draw.part());
        List<Chapter> chapters = List.of(
                new Chapter(1, "", text.overview()),
                new Chapter(2, text.lead(2), List.of()),
                new Chapter(3, text.lead(3), List.of()),
                new Chapter(4, text.lead(4), List.of()),
                new Chapter(5, "", text.problems()),
                new Chapter(6, "", text.others()));
        return new RandomReport(organ, year, figures, fault, chapters, text.opening(), seed);
    }

    /** The same report with other figures in its tables: a planted fault in the sums. */
    public RandomReport with(Figures changed) {
        return new RandomReport(organ, year, changed, fault, chapters, opening, seed);
    }

    public String title() {
        return organ + year + "年政府信息公开工作年度报告";
    }
}
