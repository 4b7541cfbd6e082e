package org.gongkai.annualreport.shapes;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.gongkai.annualreport.shapes.Printing.Ability;

/** Web pages of reports. */
public enum HtmlShape implements Shape {
    /** rowspan and colspan as they should be. */
    HTML_CLEAN,
    /** No spans: empty cells where the form spans. */
    HTML_FILLERS,
    /** Spans given and filler cells besides, or spans forgotten. */
    HTML_NO_SPANS,
    /** Word's own mark-up: conditional comments, styles of a page's length, each cell in paragraphs and spans. */
    HTML_WORD,
    /** The report inside tables made for layout. */
    HTML_NESTED,
    /** Names in capitals, attributes without quotes, td and tr never closed. */
    HTML_UNCLOSED,
    /** No table at all: a paragraph for each cell. */
    HTML_PARAGRAPHS,
    /** Rows as lines of text with br between, cells parted by bars. */
    HTML_LINES;

    @Override
    public Written write(RandomReport report, Draw draw) {
        Wording words = new Wording(draw.part(), true);
        Ability ability = this == HTML_PARAGRAPHS ? Ability.FILLERS : Ability.BORDERS;
        Printing printing = new Printing(draw.part(), ability);
        List<Sheet> sheets = Sheets.of(report.figures(), words, printing, draw.part());
        Damage damage = Damage.draw(draw.part());
        HtmlTable table = new HtmlTable(this, draw.part(), damage);
        List<List<String>> tables = sheets.stream()
                .map(sheet -> List.of(table.html(PageBreak.draw(sheet, this, draw))))
                .toList();
        StringBuilder body = new StringBuilder();
        List<String> lines = TextPage.lines(report, words, tables, draw.part());
        boolean word = this == HTML_WORD;
        for (String line : lines) {
            body.append(line.startsWith("<") ? line : table.paragraph(line, word))
                    .append('\n');
        }
        Charset charset = draw.oneOf(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_8,
                TextCoding.GB18030,
                StandardCharsets.UTF_16LE);
        String html = page(report, body.toString(), charset, draw);
        if (this == HTML_UNCLOSED) {
            html = capitals(html);
        }
        String marked = charset.equals(StandardCharsets.UTF_16LE) || draw.chance(0.1) ? '\uFEFF' + html : html;
        return new Written(name(), report, marked.getBytes(charset), html, printing.wants(), printing.features());
    }

    private String page(RandomReport report, String body, Charset charset, Draw draw) {
        String named = draw.chance(0.04)
                ? "utf-8"
                : charset.equals(TextCoding.GB18030)
                        ? draw.oneOf("gb2312", "GBK", "gb18030")
                        : charset.name().toLowerCase(Locale.ROOT).replace("le", "");
        String meta = draw.chance(0.15)
                ? ""
                : draw.oneOf(
                        "<meta charset=\"" + named + "\">",
                        "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=" + named + "\">");
        String title = draw.oneOf(report.title(), report.title() + "_年报_" + report.organ(), report.organ() + "门户网站");
        String inner =
                this == HTML_NESTED ? HtmlFurniture.layout(body, draw) : "<div class=\"article\">" + body + "</div>";
        boolean site = draw.chance(0.6);
        return draw.oneOf(
                        "<!DOCTYPE html>\n",
                        "",
                        "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" \"x\">\n")
                + "<html" + (this == HTML_WORD ? HtmlFurniture.WORD_NAMESPACES : "") + ">\n<head>" + meta + "<title>"
                + title
                + "</title>\n" + (this == HTML_WORD ? HtmlFurniture.wordStyles(draw) : "")
                + (site ? HtmlFurniture.SCRIPTS : "") + "</head>\n<body>\n"
                + (site ? HtmlFurniture.above(report, draw) : "") + inner + (site ? HtmlFurniture.below(report) : "")
                + (draw.chance(0.1) ? "" : "</body></html>\n");
    }

    private static String capitals(String html) {
        StringBuilder out = new StringBuilder();
        boolean tag = false;
        boolean quoted = false;
        for (int i = 0; i < html.length(); i++) {
            char c = html.charAt(i);
            tag = c == '<' || tag && c != '>';
            quoted = tag && (c == '"') != quoted;
            out.append(tag && !quoted && c < 128 ? Character.toUpperCase(c) : c);
        }
        return out.toString();
    }
}
