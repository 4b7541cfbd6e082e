package org.gongkai.annualreport.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The characters of a file: UTF-8, GB18030 or UTF-16, told by mark or by content; other kinds of file are named and refused. */
final class Decoding {
    private static final int LARGEST = 32 << 20;

    private Decoding() {}

    /** Why these bytes are not a text that can be read, as a Chinese sentence, or null. */
    static @Nullable String refusal(byte[] b) {
        if (b.length > LARGEST) {
            return "文件超过 32 MB。年度报告的文本或网页通常不到 1 MB：请只给报告本身，去掉图片和附件后再试。";
        }
        if (b.length == 0) {
            return "文件是空的。请重新导出报告全文后再试。";
        }
        if (starts(b, "%PDF")) {
            return "这是 PDF 文件，目前只读文本和网页。请把报告另存为文本或网页，或复制全文粘贴。";
        }
        if (starts(b, "PK")) {
            return "这是压缩包或 Word、Excel 文件（docx、xlsx、wps），目前只读文本和网页。请另存为文本或网页，或复制全文粘贴。";
        }
        if (b.length > 8 && (b[0] & 0xFF) == 0xD0 && (b[1] & 0xFF) == 0xCF && (b[2] & 0xFF) == 0x11) {
            return "这是 Word 或 Excel 文件（doc、xls、wps），目前只读文本和网页。请另存为文本或网页，或复制全文粘贴。";
        }
        if (starts(b, "{\\rtf")) {
            return "这是 RTF 文件，目前只读文本和网页。请另存为文本或网页，或复制全文粘贴。";
        }
        if (starts(b, "\u0089PNG")
                || starts(b, "GIF8")
                || (b.length > 3 && (b[0] & 0xFF) == 0xFF && (b[1] & 0xFF) == 0xD8)) {
            return "这是图片，读不到文字。请给报告的文本或网页。";
        }
        return null;
    }

    /** The text, or null when no encoding fits. */
    static @Nullable String decode(byte[] b) {
        if (b.length >= 3 && (b[0] & 0xFF) == 0xEF && (b[1] & 0xFF) == 0xBB && (b[2] & 0xFF) == 0xBF) {
            return plausible(strict(b, 3, StandardCharsets.UTF_8));
        }
        if (b.length >= 2 && (b[0] & 0xFF) == 0xFF && (b[1] & 0xFF) == 0xFE) {
            return plausible(strict(b, 2, StandardCharsets.UTF_16LE));
        }
        if (b.length >= 2 && (b[0] & 0xFF) == 0xFE && (b[1] & 0xFF) == 0xFF) {
            return plausible(strict(b, 2, StandardCharsets.UTF_16BE));
        }
        for (Charset charset : new Charset[] {
            StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE
        }) {
            String text = plausible(strict(b, 0, charset));
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private static boolean starts(byte[] b, String magic) {
        for (int i = 0; i < magic.length(); i++) {
            if (i >= b.length || (b[i] & 0xFF) != magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String strict(byte[] b, int from, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(b, from, b.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** A report is mostly Chinese; control characters mean a wrong guess or no text at all. */
    private static @Nullable String plausible(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int controls = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\u000B') {
                controls++;
            }
        }
        return controls * 50 > text.length() ? null : text;
    }
}
