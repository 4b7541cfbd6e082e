package org.gongkai.annualreport.shapes;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A report as a file, and what a reader is to find in it.
 *
 * @param wants by cell name; empty when the file must be refused
 * @param features what is unusual about it, in a few words
 * @param text the characters that the bytes stand for
 */
public record Written(
        String shape, RandomReport report, byte[] bytes, String text, Map<String, Want> wants, String features) {

    /** As UTF-8, for shapes where the encoding is not the point. */
    static Written utf8(String shape, RandomReport report, String text, Map<String, Want> wants) {
        return new Written(shape, report, text.getBytes(StandardCharsets.UTF_8), text, wants, "");
    }

    public boolean hopeless() {
        return wants.isEmpty();
    }
}
