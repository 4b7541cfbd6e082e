package org.gongkai.annualreport.shapes;

import java.util.List;
import org.gongkai.annualreport.shapes.Sheet.SheetCell;
import org.jspecify.annotations.Nullable;

/** The mark-up of one table. */
final class HtmlTable {
    private final HtmlShape shape;
    private final Draw draw;
    private final Damage damage;
    private final boolean breaks;
    private final boolean heads;
    private final boolean references;
    private final String blank;

    HtmlTable(HtmlShape shape, Draw draw, Damage damage) {
        this.shape = shape;
        this.draw = draw;
        this.damage = damage;
        this.breaks = draw.chance(0.3);
        this.heads = draw.chance(0.2);
        this.references = draw.chance(0.08);
        this.blank = draw.oneOf("", "&nbsp;", " ", "&#160;", "<br>", "&emsp;");
    }

    String html(Sheet sheet) {
        StringBuilder html = new StringBuilder();
        switch (shape) {
            case HTML_PARAGRAPHS -> {
                html.append("<div>");
                sheet.rows().forEach(row -> row.forEach(cell -> html.append(paragraph(cell.text(), false))));
                html.append("</div>");
            }
            case HTML_LINES -> {
                html.append("<p>");
                sheet.rows().forEach(row -> {
                    row.forEach(cell -> html.append(cell.text().isEmpty() ? " " : escaped(cell.text()))
                            .append(" | "));
                    html.append("<br/>\n");
                });
                html.append("</p>");
            }
            default -> table(sheet, html);
        }
        return html.toString();
    }

    private void table(Sheet sheet, StringBuilder html) {
        boolean word = shape == HtmlShape.HTML_WORD;
        html.append(
                draw.oneOf("<table>", "<table border=\"1\" cellspacing=\"0\" width=\"100%\">", "<table class=\"t\">"));
        html.append(heads ? "<thead>" : draw.oneOf("<tbody>", ""));
        List<List<@Nullable SheetCell>> places = sheet.places();
        boolean open = heads;
        for (int i = 0; i < sheet.rows().size(); i++) {
            if (open && sheet.hasFigures(sheet.rows().get(i))) {
                html.append("</thead><tbody>");
                open = false;
            }
            html.append(word ? "<tr style='mso-yfti-irow:" + i + ";height:22.7pt'>" : "<tr>");
            if (shape == HtmlShape.HTML_FILLERS) {
                places.get(i).forEach(cell -> cell(html, cell == null ? Sheet.label("", 1, 1) : cell, false, "td"));
            } else {
                boolean spans = shape != HtmlShape.HTML_NO_SPANS;
                String name = open ? "th" : "td";
                sheet.rows().get(i).forEach(cell -> cell(html, cell, spans, name));
            }
            html.append(shape == HtmlShape.HTML_UNCLOSED ? "\n" : "</tr>\n");
        }
        html.append(shape == HtmlShape.HTML_UNCLOSED ? "</table>" : heads && !open ? "</tbody></table>" : "</table>");
    }

    private void cell(StringBuilder html, SheetCell cell, boolean spans, String name) {
        html.append('<').append(name);
        if (spans && cell.colspan() > 1) {
            html.append(
                    shape == HtmlShape.HTML_UNCLOSED
                            ? " colspan=" + cell.colspan()
                            : " colspan=\"" + cell.colspan() + "\"");
        }
        if (spans && cell.rowspan() > 1) {
            html.append(" rowspan=\"").append(cell.rowspan()).append('"');
        }
        if (shape == HtmlShape.HTML_WORD) {
            html.append(
                    " style='border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt;padding:0cm 5.4pt 0cm 5.4pt'");
        }
        html.append('>');
        String text = cell.text().isEmpty() ? blank : text(cell);
        html.append(
                shape == HtmlShape.HTML_WORD
                        ? HtmlFurniture.wordParagraph(text, draw)
                        : draw.chance(0.3) ? "<p>" + text + "</p>" : text);
        html.append(shape == HtmlShape.HTML_UNCLOSED ? "" : "</" + name + ">");
    }

    private String text(SheetCell cell) {
        String text = escaped(cell.text());
        if (!cell.figure() && breaks && cell.text().length() > 5 && draw.chance(0.5) && !references) {
            int at = draw.between(2, cell.text().length() - 2);
            String escaped = escaped(cell.text().substring(0, at));
            return escaped
                    + draw.oneOf("<br>", "<br/>", "</span><span>", "\n      ", "</p><p>")
                    + escaped(cell.text().substring(at));
        }
        if (cell.figure() && shape == HtmlShape.HTML_WORD && cell.text().length() > 1 && draw.chance(0.3)) {
            return escaped(cell.text().substring(0, 1)) + "</span><span\nlang=EN-US>"
                    + escaped(cell.text().substring(1));
        }
        return cell.figure() && draw.chance(0.1) ? "&nbsp;" + text + "&nbsp;" : text;
    }

    /** A paragraph of running text. */
    String paragraph(String line, boolean word) {
        return word
                ? HtmlFurniture.wordParagraph(escaped(line), draw)
                : "<p" + draw.oneOf("", " style=\"text-indent:2em\"", " align=\"left\"") + ">" + escaped(line) + "</p>";
    }

    private String escaped(String text) {
        String plain = damage.apply(text).replace("&", "&amp;").replace("<", "&lt;");
        if (!references) {
            return plain;
        }
        StringBuilder html = new StringBuilder();
        plain.chars()
                .forEach(c -> html.append(c > 127 && draw.chance(0.3) ? "&#" + c + ";" : String.valueOf((char) c)));
        return html.toString();
    }
}
