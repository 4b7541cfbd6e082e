package org.gongkai.annualreport.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Reading;
import org.gongkai.annualreport.read.JsonText.Chapter;
import org.gongkai.annualreport.read.JsonTree.Wrong;
import org.jspecify.annotations.Nullable;

/**
 * A report in the JSON that {@code gongkai report read} prints and {@code gongkai report write} writes, or in the same shape without
 * {@code raw} and the text, where "" and "/" mean that nothing was printed. Its source text is the form as lines.
 */
final class JsonReport {
    private static final Pattern START = Pattern.compile("\\s*\\{\\s*[\"}]");

    private JsonReport() {}

    /** Whether a text is JSON by its first characters. */
    static boolean holds(String text) {
        return START.matcher(text).lookingAt();
    }

    static Reading read(String text) {
        try {
            return report(JsonTree.of(text));
        } catch (Wrong wrong) {
            return new Reading.Refused("这份 JSON 不能当作年度报告读取：" + wrong.getMessage());
        }
    }

    private static AnnualReport report(Map<String, @Nullable Object> root) throws Wrong {
        if (!root.containsKey("table3")) {
            throw new Wrong("没有 table3。请给“gongkai report read”或“gongkai report write --to json”的结果。");
        }
        JsonFigures figures = new JsonFigures(root);
        String title = JsonShape.optionalLine(root.get("title"), "title");
        JsonText text = new JsonText(figures, title);
        text.write(JsonShape.lines(root.get("opening"), "opening"), chapters(root), root.containsKey("sections"));
        return new AnnualReport(
                text.source(),
                title,
                JsonShape.optionalLine(root.get("organ"), "organ"),
                year(root),
                figures.form(),
                figures.table3(),
                text.cells(),
                text.sections());
    }

    private static @Nullable Integer year(Map<String, @Nullable Object> root) throws Wrong {
        BigDecimal year = JsonShape.number(root.get("year"), "year");
        if (year == null) {
            return null;
        }
        if (year.scale() > 0
                || year.compareTo(BigDecimal.valueOf(2000)) < 0
                || year.compareTo(BigDecimal.valueOf(2099)) > 0) {
            throw new Wrong("year 应是 2000 至 2099 之间的年份，现在是 " + year.toPlainString() + "。请改正。");
        }
        return year.intValueExact();
    }

    private static List<Chapter> chapters(Map<String, @Nullable Object> root) throws Wrong {
        List<Chapter> chapters = new ArrayList<>();
        List<@Nullable Object> list = JsonShape.array(root.get("sections"), "sections");
        for (int i = 0; i < list.size(); i++) {
            String at = "sections[" + i + "]";
            Map<String, @Nullable Object> one = JsonShape.object(list.get(i), at);
            String heading = JsonShape.line(one.get("heading"), at + ".heading");
            int number = Sections.number(heading);
            BigDecimal given = JsonShape.number(one.get("number"), at + ".number");
            if (heading.isEmpty()) {
                throw new Wrong(at + ".heading 是空的。请写明标题。");
            }
            if (given != null && given.compareTo(BigDecimal.valueOf(number)) != 0) {
                throw new Wrong(
                        "%s.number 是 %s，按标题“%s”应是 %d。请改成一致。".formatted(at, given.toPlainString(), heading, number));
            }
            chapters.add(new Chapter(
                    number,
                    heading,
                    JsonShape.lines(one.get("paragraphs"), at + ".paragraphs"),
                    JsonShape.lines(one.get("afterTable"), at + ".afterTable")));
        }
        return chapters;
    }
}
