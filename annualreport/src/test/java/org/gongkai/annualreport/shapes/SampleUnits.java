package org.gongkai.annualreport.shapes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongkai.law.report.ReportForm;

/** Writes {@code samples/units-40.zip}: forty reports of an invented district's units, some with planted faults, one hopeless. */
public final class SampleUnits {
    private static final int YEAR = 2024;

    private static final List<String> UNITS = List.of(
            "发展和改革局",
            "教育局",
            "科学技术局",
            "公安局",
            "民政局",
            "司法局",
            "财政局",
            "人力资源和社会保障局",
            "自然资源局",
            "生态环境局",
            "住房和城乡建设局",
            "交通运输局",
            "水务局",
            "农业农村局",
            "商务局",
            "文化和旅游局",
            "卫生健康局",
            "退役军人事务局",
            "应急管理局",
            "审计局",
            "市场监督管理局",
            "统计局",
            "医疗保障局",
            "城市管理局",
            "行政审批服务局",
            "信访局",
            "林业局",
            "乡村振兴局",
            "柳荫街道办事处",
            "东坡街道办事处",
            "望湖街道办事处",
            "长桥街道办事处",
            "北苑街道办事处",
            "石桥镇人民政府",
            "白鹭镇人民政府",
            "枫林镇人民政府",
            "渡口镇人民政府",
            "南塘镇人民政府",
            "长亭乡人民政府",
            "云台乡人民政府");

    private static final List<Shape> SHAPES = List.of(
            HtmlShape.HTML_CLEAN,
            TextShape.BARS_AND_FILLERS,
            PdfShape.PDF_TABS,
            HtmlShape.HTML_WORD,
            RunTogether.STRAY_BLANKS,
            TextShape.BARS_AT_END,
            HtmlShape.HTML_NESTED,
            TextShape.TABS,
            TextShape.CELL_A_LINE,
            HtmlShape.HTML_FILLERS,
            TextShape.MARKDOWN,
            TextShape.TWO_BLANKS,
            HtmlShape.HTML_UNCLOSED,
            TextShape.BY_TURNS);

    private static final List<Fault> FAULTS = List.of(
            Fault.WRONG_COUNT,
            Fault.NO_DISPUTES,
            Fault.OVERPAID,
            Fault.WRONG_COUNT,
            Fault.NO_CASE_LOST,
            Fault.FEE_WITHOUT_NOTICE);

    private SampleUnits() {}

    /** @param args the file to write */
    public static void main(String[] args) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(Path.of(args[0])))) {
            for (Written unit : units()) {
                String ending = unit.text().contains("</") || unit.text().contains("<TABLE") ? ".html" : ".txt";
                ZipEntry entry = new ZipEntry(unit.report().organ() + ending);
                entry.setLastModifiedTime(FileTime.from(java.time.Instant.parse("2025-01-31T00:00:00Z")));
                zip.putNextEntry(entry);
                zip.write(unit.bytes());
                zip.closeEntry();
            }
        }
    }

    /** The forty, always the same. */
    static List<Written> units() {
        List<Written> units = new ArrayList<>();
        for (int i = 0; i < UNITS.size(); i++) {
            Fault fault = i % 6 == 2 ? FAULTS.get(i / 6 % FAULTS.size()) : Fault.NONE;
            RandomReport report = unit(i, fault);
            if (i % 9 == 4) {
                report = Planting.inFigures(report, new Draw(i));
            }
            Shape shape = i == 17 ? Hopeless.PICTURES : SHAPES.get(i % SHAPES.size());
            units.add(plain(shape, report, i));
        }
        return units;
    }

    private static RandomReport unit(int number, Fault fault) {
        Draw draw = new Draw(40_000 + number);
        int size = number < 28 ? 1 : 0;
        Figures figures;
        do {
            figures = RandomFigures.draw(draw.part(), ReportForm.FORM_2021, false, size);
        } while (!fault.fits(figures, YEAR));
        RandomReport report = RandomReport.of("清源区" + UNITS.get(number), YEAR, figures, fault, draw, number);
        return new RandomReport(
                report.organ(),
                YEAR,
                figures,
                fault,
                report.chapters(),
                "（虚构样例：机关、数字与文字都是编的。）" + report.opening(),
                number);
    }

    /** The first way of writing it that has nothing missing, so that the faults shown are the planted ones. */
    private static Written plain(Shape shape, RandomReport report, int number) {
        for (int seed = number; ; seed += 100) {
            Written written = Shapes.write(shape, report, seed);
            boolean whole = written.wants().values().stream().allMatch(Want::settled);
            boolean ambiguous = shape instanceof RunTogether;
            if ((whole || ambiguous)
                    && !written.features().matches(".*(totalsBlank|emptyRows).*")
                    && written.text().contains("虚构样例")) {
                return written;
            }
        }
    }
}
