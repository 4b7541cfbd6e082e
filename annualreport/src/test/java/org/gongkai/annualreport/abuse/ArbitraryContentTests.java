package org.gongkai.annualreport.abuse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;
import org.gongkai.annualreport.shapes.Draw;
import org.gongkai.annualreport.shapes.RandomReport;
import org.gongkai.annualreport.shapes.Shapes;

/** No content makes the reader throw or hang. */
class ArbitraryContentTests {
    private static final List<String> PIECES = List.of(
            "一、总体情况\n",
            "二、主动公开政府信息情况",
            "三、收到和处理政府信息公开申请情况",
            "四、政府信息公开行政复议、行政诉讼情况",
            "第二十条第（一）项",
            "信息内容",
            "本年制发件数",
            "规章",
            "行政规范性文件",
            "行政许可",
            "行政事业性收费",
            "一、本年新收政府信息公开申请数量",
            "三、本年度办理结果",
            "（一）予以公开",
            "（七）总计",
            "四、结转下年度继续办理",
            "结果维持",
            "尚未审结",
            "总计",
            "|",
            " | ",
            "\n",
            "\t",
            " ",
            "　",
            "0",
            "1",
            "00000000000000000000",
            "9999999999999999999999",
            "/",
            "-",
            "—",
            "<table>",
            "<tr>",
            "<td rowspan=99999999 colspan='-1'>",
            "</table>",
            "<!--",
            "&#x110000;",
            "\0",
            "\uD800",
            "\u202E",
            "１２",
            "⼀",
            "2021年",
            "政府信息公开工作年度报告",
            "1.属于国家秘密",
            "2.",
            "3.其他",
            "|---|---|",
            "1e9",
            "0x1F",
            ".",
            "..",
            "-1");

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void anyBytesComeToAReadingOrARefusal(@ForAll @Size(max = 3000) byte[] content) {
        Hostile.read(content);
    }

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void anyMixtureOfTheFormsOwnWordsComesToAReadingOrARefusal(@ForAll("mixtures") String content) {
        Hostile.read(content.getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<String> mixtures() {
        return Arbitraries.of(PIECES).list().ofMaxSize(400).map(pieces -> String.join("", pieces));
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void aReportWithBytesFlippedCutOrRepeatedComesToAReadingOrARefusal(@ForAll long seed) {
        Draw draw = new Draw(seed);
        byte[] content =
                draw.oneOf(Shapes.ALL).write(RandomReport.draw(seed), draw).bytes();
        SplittableRandom random = new SplittableRandom(seed);
        byte[] damaged = content.clone();
        for (int i = random.nextInt(1, 60); i > 0; i--) {
            int at = random.nextInt(damaged.length);
            int length = random.nextInt(1, 1 + Math.min(400, damaged.length - at));
            switch (random.nextInt(3)) {
                case 0 -> damaged[at] = (byte) random.nextInt(256);
                case 1 -> System.arraycopy(damaged, random.nextInt(damaged.length - length + 1), damaged, at, length);
                default -> java.util.Arrays.fill(damaged, at, at + length, damaged[at]);
            }
        }
        Hostile.read(damaged);
    }
}
