package org.gongkai.annualreport.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.gongkai.annualreport.form.FormBox;
import org.gongkai.annualreport.form.FormTable;
import org.gongkai.annualreport.write.ReportDocument.Part;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/**
 * The form as one web page that needs no other file: for screens of every width and for paper. A table is named by the heading of its
 * section ({@code aria-labelledby}) and not by a caption, which a reader would take for one more line of the report.
 */
final class HtmlForm {
    private HtmlForm() {}

    static Writing write(ReportDocument report, OutputStream out) throws IOException {
        Document page = page(report, Styles.SCREEN, true);
        out.write(page.outerHtml().getBytes(StandardCharsets.UTF_8));
        return new Writing.Done(report.notes());
    }

    /**
     * @param flowing whether narrow heads break only where the page is narrow, and each wide table scrolls by itself
     */
    static Document page(ReportDocument report, String style, boolean flowing) {
        Document page = new Document("");
        page.appendChild(new DocumentType("html", "", ""));
        page.outputSettings().prettyPrint(false);
        Element html = page.appendElement("html").attr("lang", "zh-CN");
        Element head = html.appendElement("head");
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        head.appendElement("title").text(report.name());
        head.appendElement("style").appendChild(new DataNode(style));
        Element main = html.appendElement("body").appendElement("main");
        if (report.title() != null) {
            broken(main.appendElement("h1"), report.titleLines(), flowing);
        }
        paragraphs(main, report.opening());
        int at = 0;
        for (Part part : report.parts()) {
            part(main, report, part, "s" + ++at, flowing);
        }
        return page;
    }

    private static void part(Element main, ReportDocument report, Part part, String id, boolean flowing) {
        Element section = main.appendElement("section");
        section.appendElement("h2").attr("id", id).text(part.heading());
        paragraphs(section, part.before());
        FormTable table = part.table();
        if (table != null) {
            Objects.requireNonNull(section.lastElementChild()).addClass("lead");
            Element frame = section;
            if (flowing) {
                frame = section.appendElement("div")
                        .addClass("frame")
                        .attr("tabindex", "0")
                        .attr("role", "group")
                        .attr("aria-labelledby", id);
            }
            table(frame, report, table, flowing).attr("aria-labelledby", id);
        }
        paragraphs(section, part.after());
    }

    private static void paragraphs(Element parent, List<String> paragraphs) {
        paragraphs.forEach(paragraph -> parent.appendElement("p").text(paragraph));
    }

    private static Element table(Element parent, ReportDocument report, FormTable table, boolean flowing) {
        Element drawn = parent.appendElement("table").addClass("t" + table.number());
        Element columns = drawn.appendElement("colgroup");
        double[] widths = ColumnWidths.of(table);
        for (double width : widths) {
            columns.appendElement("col").attr("style", "width:" + ColumnWidths.percent(width, widths));
        }
        if (!table.head().isEmpty()) {
            rows(drawn.appendElement("thead"), report, table.head(), flowing);
        }
        rows(drawn.appendElement("tbody"), report, table.body(), flowing);
        return drawn;
    }

    private static void rows(Element parent, ReportDocument report, List<List<FormBox>> rows, boolean flowing) {
        for (List<FormBox> row : rows) {
            Element line = parent.appendElement("tr");
            row.forEach(box -> box(line, report, box, flowing));
        }
    }

    private static void box(Element line, ReportDocument report, FormBox box, boolean flowing) {
        Element drawn = line.appendElement(box.role() == FormBox.Role.FIGURE ? "td" : "th")
                .addClass(box.role().name().toLowerCase(Locale.ROOT));
        if (box.colspan() > 1) {
            drawn.attr("colspan", String.valueOf(box.colspan()));
        }
        if (box.rowspan() > 1) {
            drawn.attr("rowspan", String.valueOf(box.rowspan()));
        }
        switch (box.role()) {
            case HEAD -> broken(drawn.attr("scope", box.colspan() > 1 ? "colgroup" : "col"), headParts(box), flowing);
            case OUTER -> upright(drawn.attr("scope", "rowgroup"), box, flowing);
            case SIDE -> broken(drawn.attr("scope", "rowgroup"), box.parts(), flowing);
            case LABEL -> drawn.attr("scope", "row").text(box.text());
            case FIGURE -> drawn.text(report.text(box));
        }
    }

    private static List<String> headParts(FormBox box) {
        return box.colspan() == 1 ? box.parts() : List.of(box.text());
    }

    /** A narrow head breaks between its words. */
    private static void broken(Element drawn, List<String> parts, boolean flowing) {
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                drawn.appendElement(flowing ? "wbr" : "br");
            }
            drawn.appendText(parts.get(i));
        }
    }

    /** By style on a screen; a character a line on paper, whose maker knows no such style. */
    private static void upright(Element drawn, FormBox box, boolean flowing) {
        if (flowing) {
            drawn.appendElement("span").text(box.text());
        } else {
            broken(drawn, box.parts(), false);
        }
    }
}
