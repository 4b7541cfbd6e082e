package org.gongkai.app.secrecy.precheck;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.app.secrecy.precheck.HiddenContent.Kind;

/** All characters of an RTF file, its headers, notes and properties too, whatever group they stand in. */
final class RtfLook {
    private static final Pattern TOKEN = Pattern.compile(
            "(?<hex>(?:\\\\'[0-9a-fA-F]{2})+)|\\\\u(?<code>-?\\d+) ?(?:\\\\'[0-9a-fA-F]{2}|\\?)?|(?<line>\\\\(?:par|line|row|sect|page|cell)\\b ?)|\\\\[a-zA-Z]+-?\\d* ?|\\\\[^a-zA-Z]|[{}\\r\\n]");
    private static final Charset CHARACTERS = Charset.forName("GB18030");

    private RtfLook() {}

    static void look(byte[] content, Seen seen) {
        String source = new String(content, StandardCharsets.ISO_8859_1);
        var text = new StringBuilder();
        Matcher token = TOKEN.matcher(source);
        int from = 0;
        while (token.find()) {
            text.append(source, from, token.start());
            if (token.group("hex") != null) {
                text.append(
                        new String(HexFormat.of().parseHex(token.group("hex").replace("\\'", "")), CHARACTERS));
            } else if (token.group("code") != null) {
                text.append((char) Integer.parseInt(token.group("code")));
            } else if (token.group("line") != null) {
                text.append(token.group("line").startsWith("\\cell") ? " | " : "\n");
            } else if (token.group().equals("{")
                    && source.startsWith("\\header", token.end())
                            | source.startsWith("\\footer", token.end())
                            | source.startsWith("\\info", token.end())
                            | source.startsWith("\\*\\annotation", token.end())
                            | source.startsWith("\\shptxt", token.end())) {
                text.append("\f");
            }
            from = token.end();
        }
        seen.text(text.append(source.substring(from)).toString());
        if (source.contains("\\*\\annotation")) {
            seen.hidden(Kind.COMMENTS, "批注", "有批注");
        }
        if (source.contains("\\deleted") || source.contains("\\revised")) {
            seen.hidden(Kind.TRACKED_CHANGES, "正文", "有修订痕迹");
        }
        if (source.contains("\\objdata")) {
            seen.hidden(Kind.EMBEDDED, "正文", "嵌入了另一个文件");
        }
        if (source.contains("{\\author")) {
            seen.hidden(Kind.PROPERTIES, "作者", "文档属性里有作者");
        }
    }
}
