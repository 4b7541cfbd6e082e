package org.gongkai.app.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Whether bytes are nothing but text. */
final class PlainText {
    private PlainText() {}

    /** UTF-8 or GB 18030, without a control character but tabs and the ends of lines and pages. */
    static boolean is(byte[] content) {
        for (byte b : content) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                return false;
            }
        }
        return content.length > 0
                && (decodes(content, StandardCharsets.UTF_8) || decodes(content, Charset.forName("GB18030")));
    }

    private static boolean decodes(byte[] content, Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}
