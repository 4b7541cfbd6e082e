package org.gongkai.app.secrecy.marking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.law.DataTable;

/** The words around markings, from {@code secrecy/marking-words.csv}, as parts of patterns over {@link PlainText}. */
final class MarkingWords {
    private static final List<DataTable.Row> ROWS = rows();

    /** One of the three levels, its characters perhaps spaced. */
    static final String LEVEL = "(?:绝 {0,6}密|机 {0,6}密|秘 {0,6}密)";

    private static final String NUMBER = "(?:\\d{1,3}|[〇零一二三四五六七八九十百半两]{1,4})";

    /** 保密期限: a span, a day, or what must happen before the secret ends. */
    static final String PERIOD = "(?:长 {0,4}期|永 {0,4}久|" + NUMBER + "\\s{0,4}(?:周年|年|个 ?月|月|周|天|日|小时)(?!\\d)"
            + "|至? ?\\d{4} ?年(?: ?\\d{1,2} ?月)?(?: ?\\d{1,2} ?日)?(?:前|止)?"
            + "|(?:[^\\s★*,。;:()、\\d]{0,8}?)(?:" + any("condition") + ") {0,3}(?:之?前|为止|止|后解密|时解密))";

    /** What may be done with a paper, or not: 不得拍照, 用后交还, 限本人拆阅, 专人专送. */
    static final String HANDLING = handling();

    private MarkingWords() {}

    private static String handling() {
        String verb = any("handling");
        return "(?:(?:请勿|切勿|不得|不准|不许|严禁|禁止|严防)(?:擅自|随意|私自|对外|非法)?" + verb
                + "|未经\\p{IsHan}{2,6},? ?(?:不得|严禁|禁止|请勿)" + verb
                + "|(?:阅|用|会|办|看|学|传)(?:毕|后)(?:即|立即|请|统一|按时|须|应)?" + verb
                + "|(?:按期|按时|限期|定期|及时|到期)" + verb
                + "|(?:请|务必|注意|须|应)?(?:妥善|注意|严格|专柜)" + verb
                + "|(?:仅限|只限|仅供|限)\\p{IsHan}{1,8}?" + verb
                + "|(?:专人|当面|机要)" + verb
                + "|(?:请?由?(?:收件人|收文人|收信人|本人|领导))?(?:亲启|亲收|亲阅|亲拆))";
    }

    private static List<DataTable.Row> rows() {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(MarkingWords.class.getResourceAsStream("/secrecy/marking-words.csv")),
                StandardCharsets.UTF_8))) {
            return DataTable.parse("secrecy/marking-words.csv", in.lines().toList())
                    .rows();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Any word of the kind, the longer first; characters may be parted by a blank or two where the word is short. */
    static String any(String kind) {
        List<String> words = ROWS.stream()
                .filter(row -> row.get("kind").equals(kind))
                .map(row -> row.get("word"))
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        return "(?=["
                + words.stream()
                        .map(word -> Pattern.quote(word.substring(0, 1)))
                        .distinct()
                        .collect(Collectors.joining())
                + "])(?:" + words.stream().map(word -> spaced(word, kind)).collect(Collectors.joining("|")) + ")";
    }

    private static String spaced(String word, String kind) {
        return word.length() > 3 || kind.equals("example")
                ? Pattern.quote(word)
                : word.codePoints()
                        .mapToObj(Character::toString)
                        .map(Pattern::quote)
                        .collect(Collectors.joining(" {0,4}"));
    }
}
