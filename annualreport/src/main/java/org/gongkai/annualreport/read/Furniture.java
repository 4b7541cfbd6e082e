package org.gongkai.annualreport.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What belongs to the page and not to the report: page numbers, rules of Markdown tables. Blanked out, lengths kept. */
final class Furniture {
    private static final Pattern PAGE_LINE = Pattern.compile(
            "(?im)^[ \\t|]*(?:[-—·~]+ ?\\d{1,3} ?[-—·~]+|\\d{1,3}/\\d{1,3}|- ?\\d{1,3} ?/ ?\\d{1,3} ?-|第 ?\\d{1,3} ?页(?:[ ,，/]*共 ?\\d{1,3} ?页)?"
                    + "|\\d{1,3} ?/ ?\\d{1,3} ?页|页码[:：]? ?\\d{1,3}|page ?\\d{1,3}(?: ?(?:of|/) ?\\d{1,3})?)[ \\t|]*$");
    private static final Pattern TABLE_RULE =
            Pattern.compile("(?m)^[ \\t]*\\|?(?:[ \\t]*:?-{3,}:?[ \\t]*\\|)+(?:[ \\t]*:?-{3,}:?)?[ \\t]*$");
    private static final Pattern ENTITY_BLANK = Pattern.compile("&(?:nbsp|emsp|ensp|#160);?");

    private Furniture() {}

    static String cleared(String normal) {
        StringBuilder out = new StringBuilder(normal);
        for (Pattern pattern : new Pattern[] {PAGE_LINE, TABLE_RULE, ENTITY_BLANK}) {
            Matcher matcher = pattern.matcher(out);
            while (matcher.find()) {
                for (int i = matcher.start(); i < matcher.end(); i++) {
                    out.setCharAt(i, ' ');
                }
            }
        }
        return out.toString();
    }
}
