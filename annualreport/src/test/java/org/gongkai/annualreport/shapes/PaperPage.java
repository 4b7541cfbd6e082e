package org.gongkai.annualreport.shapes;

import java.util.List;
import java.util.Map;
import org.gongkai.annualreport.shapes.PaperStyle.Borders;
import org.gongkai.annualreport.shapes.Printing.Ability;
import org.gongkai.annualreport.shapes.Sheet.SheetCell;

/**
 * A report as a page of XHTML that programs print to PDF.
 *
 * @param html the page, well-formed
 */
record PaperPage(String html, Map<String, Want> wants, String features) {

    static PaperPage draw(RandomReport report, Draw draw, Borders borders) {
        Wording words = new Wording(draw.part(), true);
        Printing printing = new Printing(draw.part(), borders.ruled() ? Ability.BORDERS : Ability.COUNTED);
        List<Sheet> sheets = Sheets.of(report.figures(), words, printing, draw.part());
        PaperStyle style = PaperStyle.draw(draw.part(), borders);
        List<List<String>> tables =
                sheets.stream().map(sheet -> List.of(table(sheet, style))).toList();
        StringBuilder body = new StringBuilder();
        List<String> lines = TextPage.lines(report, words, tables, draw.part());
        for (String line : lines) {
            boolean title = line.equals(report.title());
            body.append(
                    line.startsWith("<")
                            ? line
                            : title ? "<h1>" + escaped(line) + "</h1>" : "<p>" + escaped(line) + "</p>");
            body.append('\n');
        }
        String html =
                "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><meta charset=\"utf-8\"/><title>"
                        + escaped(report.title()) + "</title><style>" + style.css() + "</style></head><body>\n" + body
                        + "</body></html>\n";
        return new PaperPage(html, printing.wants(), printing.features() + " " + style);
    }

    private static String table(Sheet sheet, PaperStyle style) {
        StringBuilder html = new StringBuilder("<table>");
        html.append(columns(sheet, style));
        boolean head = style.headAgain();
        html.append(head ? "<thead>" : "<tbody>");
        for (List<SheetCell> row : sheet.rows()) {
            if (head && sheet.hasFigures(row)) {
                html.append("</thead><tbody>");
                head = false;
            }
            html.append("<tr>");
            String name = sheet.hasFigures(row) ? "td" : "th";
            for (SheetCell cell : row) {
                html.append('<').append(name);
                if (cell.colspan() > 1) {
                    html.append(" colspan=\"").append(cell.colspan()).append('"');
                }
                if (cell.rowspan() > 1) {
                    html.append(" rowspan=\"").append(cell.rowspan()).append('"');
                }
                html.append(cell.figure() ? ">" : " class=\"l\">")
                        .append(escaped(cell.text()))
                        .append("</")
                        .append(name)
                        .append('>');
            }
            html.append("</tr>\n");
        }
        return html.append(head ? "</thead></table>" : "</tbody></table>").toString();
    }

    private static String columns(Sheet sheet, PaperStyle style) {
        return sheet.number() != 3
                ? ""
                : "<colgroup><col style=\"width:" + style.narrow() + "pt\"/><col style=\"width:" + style.labels() / 2
                        + "pt\"/><col style=\"width:" + style.labels() + "pt\"/>" + "<col/>".repeat(7) + "</colgroup>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
