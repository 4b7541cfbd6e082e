package org.gongkai.annualreport.shapes;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The bytes of a text file as offices save them. */
final class TextCoding {
    static final Charset GB18030 = Charset.forName("GB18030");

    private TextCoding() {}

    static byte[] encode(String text, Draw draw) {
        return switch (draw.between(0, 11)) {
            case 0, 1 -> text.getBytes(GB18030);
            case 2 -> ('\uFEFF' + text).getBytes(StandardCharsets.UTF_8);
            case 3 -> ('\uFEFF' + text).getBytes(draw.oneOf(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE));
            case 4 ->
                draw.chance(0.3) ? text.getBytes(StandardCharsets.UTF_16LE) : text.getBytes(StandardCharsets.UTF_8);
            default -> text.getBytes(StandardCharsets.UTF_8);
        };
    }
}
