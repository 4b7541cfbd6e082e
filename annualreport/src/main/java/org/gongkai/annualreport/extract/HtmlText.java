package org.gongkai.annualreport.extract;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The text of an HTML page: a line a paragraph, a line a table row with every cell closed by {@code " |"}, empty cells kept.
 * Tables that only lay out the page are read through.
 */
final class HtmlText implements NodeVisitor {
    private static final Set<String> HIDDEN =
            Set.of("script", "style", "head", "template", "noscript", "select", "textarea", "del", "s", "strike");
    private static final Set<String> BREAKS = Set.of(
            "p",
            "div",
            "br",
            "li",
            "ul",
            "ol",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "section",
            "article",
            "table",
            "tr",
            "thead",
            "tbody",
            "tfoot",
            "header",
            "footer",
            "main",
            "nav",
            "aside",
            "hr",
            "dl",
            "dt",
            "dd",
            "pre",
            "blockquote",
            "caption",
            "form",
            "title",
            "center");
    private static final Pattern STRUCK = Pattern.compile("text-decoration(-line)?:[^;]*line-through");

    private static final Pattern RAISED = Pattern.compile("vertical-align:\\s*super");

    private static final int LONGEST_CELL = 400;
    private static final int LARGEST_CELL = 2000;

    private final StringBuilder out = new StringBuilder();
    private int hidden;
    private int cell;

    private HtmlText() {}

    /** Whether the text is HTML by its content. */
    static boolean looksLikeHtml(String text) {
        String head = text.length() > 200_000 ? text.substring(0, 200_000) : text;
        String lower = head.toLowerCase(Locale.ROOT);
        int tags = 0;
        for (String tag : new String[] {
            "<html", "<!doctype html", "<body", "<table", "<td", "<tr", "<p>", "<p ", "<div", "<span", "<br"
        }) {
            if (lower.contains(tag)) {
                tags++;
            }
        }
        return tags >= 2;
    }

    static String of(String html) {
        HtmlText visitor = new HtmlText();
        NodeTraversor.traverse(visitor, Jsoup.parse(html));
        return visitor.out.toString();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text && hidden == 0) {
            append(text.getWholeText());
        } else if (node instanceof Element element) {
            String tag = element.normalName();
            if (hidden > 0 || HIDDEN.contains(tag) || invisible(element) || isNote(element)) {
                hidden++;
            } else if (isCell(element)) {
                cell++;
            } else if (BREAKS.contains(tag)) {
                separate();
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        String tag = element.normalName();
        if (hidden > 0) {
            hidden--;
        } else if (cell > 0 && isCell(element)) {
            cell--;
            out.append(" | ");
        } else if (BREAKS.contains(tag) || tag.equals("td") || tag.equals("th")) {
            separate();
        }
    }

    /** A cell of a table of data, not of a table that lays out the page. */
    private static boolean isCell(Element element) {
        String tag = element.normalName();
        if (!tag.equals("td") && !tag.equals("th")) {
            return false;
        }
        int length = 0;
        int seen = 0;
        for (Node node = following(element, element); node != null; node = following(node, element)) {
            if (node instanceof Element inner && inner.normalName().equals("table")) {
                return false;
            }
            if (node instanceof TextNode text) {
                length += text.getWholeText().strip().length();
            }
            if (length > LONGEST_CELL || ++seen > LARGEST_CELL) {
                return false;
            }
        }
        return true;
    }

    /** The next node in document order within {@code root}, or null at its end. */
    private static @Nullable Node following(Node node, Element root) {
        if (node.childNodeSize() > 0) {
            return node.childNode(0);
        }
        for (Node at = node; at != null && at != root; at = at.parent()) {
            Node sibling = at.nextSibling();
            if (sibling != null) {
                return sibling;
            }
        }
        return null;
    }

    private static boolean invisible(Element element) {
        String style = element.attr("style");
        if (style.isEmpty()) {
            return false;
        }
        String said = style.replace(" ", "").toLowerCase(Locale.ROOT);
        return said.contains("display:none") || STRUCK.matcher(said).find();
    }

    /** Whether an element is set higher behind a digit: the mark of a note, and no digit of the figure. */
    private boolean isNote(Element element) {
        boolean raised = element.normalName().equals("sup")
                || RAISED.matcher(element.attr("style").toLowerCase(Locale.ROOT))
                        .find();
        return raised && NoteMarks.follows(out);
    }

    private void append(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (cell > 0 && TableText.unseen(c)) {
                continue;
            }
            boolean blank = c <= ' ' || c == '\u00A0' || c == '\u3000';
            if (blank || (cell > 0 && c == '|')) {
                if (!out.isEmpty() && out.charAt(out.length() - 1) > ' ') {
                    out.append(' ');
                }
            } else {
                out.append(c);
            }
        }
    }

    /** A new line outside cells, a blank within. */
    private void separate() {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            if (cell == 0) {
                out.append('\n');
            } else if (out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
    }
}
