package org.gongkai.app.secrecy.precheck;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.app.secrecy.precheck.HiddenContent.Kind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** What a web page holds beside the text that it shows: hidden passages, its title and descriptions, comments. */
final class WebPageLook {
    private static final Pattern PAGE =
            Pattern.compile("<(?:!doctype html|html|head|body|table|div|span|p|br)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern HIDING = Pattern.compile(
            "display ?: ?none|visibility ?: ?(?:hidden|collapse)|opacity ?: ?0(?:\\.0*)?(?: ?[;!]|$)|font-size ?: ?0(?![.1-9])|text-indent ?: ?-\\d{3,}");

    private static final Set<String> NEVER_SHOWN = Set.of("template", "noscript", "input");

    private WebPageLook() {}

    /** Does nothing where the content is no page. */
    static void look(byte[] content, Seen seen) throws IOException {
        if (!PAGE.matcher(new String(content, StandardCharsets.ISO_8859_1)).find()) {
            return;
        }
        Document page = Jsoup.parse(new ByteArrayInputStream(content), null, "");
        if (page.wholeText().indexOf('\uFFFD') >= 0) {
            page = Jsoup.parse(new ByteArrayInputStream(content), "GB18030", "");
        }
        seen.text(page.title());
        page.select("meta[content]").forEach(meta -> seen.text(meta.attr("content")));
        page.select("[alt], [title]").forEach(one -> {
            seen.text(one.attr("alt"));
            seen.text(one.attr("title"));
        });
        page.select("[style], [hidden], template, noscript, input[type=hidden]").forEach(one -> hidden(one, seen));
        comments(page, seen);
    }

    private static void hidden(Element one, Seen seen) {
        boolean hidden = one.hasAttr("hidden")
                || NEVER_SHOWN.contains(one.normalName())
                || HIDING.matcher(one.attr("style").toLowerCase(Locale.ROOT)).find();
        if (!hidden) {
            return;
        }
        String said = one.hasAttr("value") ? one.attr("value") : one.wholeText();
        if (!said.isBlank()) {
            seen.hidden(Kind.HIDDEN_TEXT, "网页", "有不显示的文字");
            seen.text(said);
        }
    }

    private static void comments(Node node, Seen seen) {
        for (Node child : node.childNodes()) {
            if (child instanceof Comment comment) {
                seen.text(comment.getData());
            } else {
                comments(child, seen);
            }
        }
    }
}
