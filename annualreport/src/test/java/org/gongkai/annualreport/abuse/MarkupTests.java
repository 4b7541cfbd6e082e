package org.gongkai.annualreport.abuse;

import org.gongkai.annualreport.shapes.Draw;
import org.gongkai.annualreport.shapes.HtmlShape;
import org.gongkai.annualreport.shapes.RandomReport;
import org.gongkai.annualreport.shapes.TextShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mark-up and characters made to hurt a parser. */
class MarkupTests {
    private static String page() {
        return HtmlShape.HTML_CLEAN.write(RandomReport.draw(5), new Draw(5)).text();
    }

    private static String text() {
        return TextShape.TABS.write(RandomReport.draw(5), new Draw(5)).text();
    }

    @Test
    void tenThousandNestedTablesComeToAnEnd() {
        Hostile.read("<table><tr><td>".repeat(10_000) + page());
        Hostile.read(page().replace("<td>", "<td><table><tr><td>".repeat(50)));
        Hostile.refused("<html><body>" + "<table><tr><td>".repeat(10_000) + "0" + "</td></tr></table>".repeat(10_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<span>",
                "<p>",
                "<ul><li>",
                "<b><i>",
                "<td>",
                "<tr>",
                "<font color=red>",
                "<svg><foreignObject>",
                "<![if x]>",
                "<a"
            })
    void aHundredThousandUnclosedTagsComeToAnEnd(String tag) {
        Hostile.read("<html><body>" + tag.repeat(100_000) + page());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&nbsp;",
                "&#0;",
                "&#x110000;",
                "&#xD800;",
                "&amp;",
                "&bogus;",
                "&#99999999999;",
                "&lt;table&gt;",
                "<!--",
                "<![CDATA[",
                "-->"
            })
    void aFloodOfEntitiesAndCommentsComesToAnEnd(String piece) {
        Hostile.read("<html><body><p>" + piece.repeat(200_000) + "</p>" + page());
    }

    @Test
    void entitiesThatExpandOneAnotherAreNotExpanded() {
        StringBuilder bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE html [<!ENTITY a0 \"政府信息公开\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append("&a" + (i - 1) + ";".repeat(1))
                    .append("&a")
                    .append(i - 1)
                    .append(";\">");
        }
        Hostile.refused(bomb + "]><html><body>&a29;</body></html>");
        Hostile.refused("<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><r>&x;</r>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999", "2147483647", "-1", "0", "1e9", "65535", "x"})
    void spansOfAnySizeComeToAnEnd(String span) {
        Hostile.read(page().replaceAll("(col|row)span=\"?\\d+\"?", "$1span=\"" + span + "\""));
        Hostile.read(page().replace("<td", "<td colspan=\"" + span + "\" rowspan=\"" + span + "\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\0", "\uFEFF", "\uFFFD", "\uD83D", "\uDC00", "\u202E", "\u200B", "\u2066", "\u0301", "\u00AD",
                "\u0085", "\u2028", "\uE000", "\uFFFF"
            })
    void strangeCharactersBetweenAllOthersComeToAReadingOrARefusal(String strange) {
        Hostile.read(text().replaceAll("(?s)(.)", "$1" + java.util.regex.Matcher.quoteReplacement(strange)));
        Hostile.read(page().replace("政", strange + "政" + strange));
        Hostile.read(strange.repeat(100_000) + text());
    }

    @Test
    void aFileThatSaysItIsSomethingElseComesToAReadingOrARefusal() {
        Hostile.refused("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj <</Type/Catalog>> endobj");
        Hostile.refused(new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0});
        Hostile.refused(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
        Hostile.refused(new byte[] {(byte) 0xFF, (byte) 0xFE});
        Hostile.refused(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        Hostile.refused(new byte[] {(byte) 0xFE, (byte) 0xFF, 0x4E});
        Hostile.refused(new byte[0]);
        Hostile.refused("{\\rtf1\\ansi " + "\\u19968?".repeat(1000) + "}");
        Hostile.read("<?xml version=\"1.0\" encoding=\"UTF-32\"?>" + text());
        Hostile.read("<html><head><meta charset=\"no-such-charset\"></head>" + page());
        Hostile.read("<html><head><meta charset=\"utf-7\"><meta charset=\"\u0000\"></head>" + page());
    }
}
