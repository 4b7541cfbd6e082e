package org.gongkai.annualreport.abuse;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.gongkai.annualreport.shapes.Draw;
import org.gongkai.annualreport.shapes.HtmlShape;
import org.gongkai.annualreport.shapes.RandomReport;
import org.gongkai.annualreport.shapes.TextShape;
import org.junit.jupiter.api.Test;

/** Size alone stops nobody: two hundred megabytes, a million cells, a line of a megabyte. */
class HugeContentTests {
    private static final int MEGABYTE = 1 << 20;

    private static byte[] repeated(String piece, int size) {
        byte[] once = piece.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(once, size);
        for (int filled = once.length; filled < size; filled *= 2) {
            System.arraycopy(all, 0, all, filled, Math.min(filled, size - filled));
        }
        return all;
    }

    private static void insideAReport(String piece, int size) {
        String report =
                TextShape.BARS_AT_END.write(RandomReport.draw(7), new Draw(7)).text();
        String middle = new String(repeated(piece, size), StandardCharsets.UTF_8);
        Hostile.read(report.replace("三、收到和处理政府信息公开申请", middle + "\n三、收到和处理政府信息公开申请"));
    }

    @Test
    void twoHundredMegabytesOfZeroBytesAreRefused() {
        Hostile.refused(new byte[200 * MEGABYTE]);
    }

    @Test
    void twoHundredMegabytesOfChineseTextAreRefused() {
        Hostile.refused(repeated("三、收到和处理政府信息公开申请情况 | 0 | 0 |\n", 200 * MEGABYTE));
    }

    @Test
    void twoHundredMegabytesOfTableCellsAreRefused() {
        Hostile.refused(repeated("<tr><td>0</td><td>行政许可</td></tr>", 200 * MEGABYTE));
    }

    @Test
    void twoHundredMegabytesOfOneLineOfDigitsAreRefused() {
        Hostile.refused(repeated("1", 200 * MEGABYTE));
    }

    @Test
    void aMillionTableCellsAreRefused() {
        Hostile.refused("<html><body><table>" + "<tr><td>1</td><td>2</td><td>3</td><td>4</td></tr>".repeat(250_000)
                + "</table>");
    }

    @Test
    void aReportWithAMillionMoreCellsComesToAnEnd() {
        String html =
                HtmlShape.HTML_CLEAN.write(RandomReport.draw(3), new Draw(3)).text();
        Hostile.read(html.replace("</table>", "<tr>" + "<td>1</td>".repeat(300_000) + "</tr></table>"));
    }

    @Test
    void aLineOfAMegabyteComesToAnEnd() {
        insideAReport("根据条例", MEGABYTE);
        insideAReport("0", MEGABYTE);
        insideAReport("0 ", MEGABYTE);
        insideAReport("1", MEGABYTE);
        insideAReport("|", MEGABYTE);
        insideAReport(" ", MEGABYTE);
        insideAReport("\t", MEGABYTE);
    }

    @Test
    void aMegabyteOfTheFormsOwnWordsComesToAnEnd() {
        insideAReport("一、本年新收政府信息公开申请数量 ", MEGABYTE);
        insideAReport("3.其他00000000", MEGABYTE);
        insideAReport("总计", MEGABYTE);
        insideAReport("第二十条第（一）项 | 规章 | 0 | 0 | 0 |\n", MEGABYTE);
        insideAReport("未发生政府信息公开行政败诉案件，收到申请1件。", MEGABYTE);
        insideAReport("（", MEGABYTE);
        insideAReport("\n", MEGABYTE);
    }

    @Test
    void aRowOfAThousandDigitsRunTogetherComesToAnEnd() {
        String report =
                TextShape.BARS_AT_END.write(RandomReport.draw(9), new Draw(9)).text();
        for (String run : new String[] {
            "1".repeat(1000), "10".repeat(500), "1000000000".repeat(10), "12".repeat(20), "1 ".repeat(300)
        }) {
            Hostile.read(report.replaceAll("(?m)^(.*[一二三四五六七八（\\d].*?)( \\| [^|\n]*){7}\\|?$", "$1" + run));
        }
    }
}
