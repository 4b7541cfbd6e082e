package org.gongkai.annualreport.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What belongs to the page and not to the report: page numbers, words of a flip-book, rules of Markdown tables. */
final class Furniture {
    private static final Pattern PAGE = Pattern.compile("[-—·~]+ ?\\d{1,3} ?[-—·~]+|\\d{1,3} ?/ ?\\d{1,3}(?: ?页)?"
            + "|第 ?\\d{1,3} ?页(?:[ ,，/]*共 ?\\d{1,3} ?页)?|页码[:：]? ?\\d{1,3}|(?i:page) ?\\d{1,3}(?: ?(?:of|/) ?\\d{1,3})?"
            + "|(?:(?:首页|上一页|下一页|尾页|末页|目录|缩略图|放大|缩小|全屏|打印|返回顶部) ?)+");
    private static final Pattern RULE = Pattern.compile("\\|?(?: ?:?-{3,}:? ?\\|)+(?: ?:?-{3,}:?)?");
    private static final Pattern ENTITY_BLANK = Pattern.compile("&(?:nbsp|emsp|ensp|#160);?");
    private static final int LONGEST = 240;

    private Furniture() {}

    /** The same text, of the same length, with blanks in their place. */
    static String cleared(String normal) {
        StringBuilder out = new StringBuilder(normal);
        for (int from = 0; from < normal.length(); ) {
            int to = normal.indexOf('\n', from);
            to = to < 0 ? normal.length() : to;
            int start = from;
            while (start < to && normal.charAt(start) <= ' ') {
                start++;
            }
            int end = to;
            while (end > start && normal.charAt(end - 1) <= ' ') {
                end--;
            }
            if (end > start && end - start <= LONGEST && isFurniture(normal.substring(start, end))) {
                blank(out, start, end);
            }
            from = to + 1;
        }
        Matcher entity = ENTITY_BLANK.matcher(normal);
        while (entity.find()) {
            blank(out, entity.start(), entity.end());
        }
        return out.toString();
    }

    private static boolean isFurniture(String line) {
        return PAGE.matcher(line).matches() || RULE.matcher(line).matches();
    }

    private static void blank(StringBuilder out, int from, int to) {
        for (int i = from; i < to; i++) {
            out.setCharAt(i, ' ');
        }
    }
}
