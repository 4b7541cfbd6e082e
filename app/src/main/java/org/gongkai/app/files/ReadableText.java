package org.gongkai.app.files;

import java.util.Optional;
import org.gongkai.annualreport.extract.Extract;
import org.gongkai.annualreport.extract.FileText;

/** What a file says. */
final class ReadableText {
    /** A law of five hundred pages has half a million characters. */
    static final int LONGEST = 2_000_000;

    private ReadableText() {}

    /** Its text; empty for pictures, and where nothing can be read. Never throws for bad content. */
    static Optional<String> of(String type, byte[] content) {
        String text = switch (type) {
            case "ofd", "pptx" -> PackagedText.of(type, content);
            default -> FileText.of(content) instanceof Extract.Text read ? read.printed() : "";
        };
        String kept = text.replace("\0", "").strip();
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                kept.length() <= LONGEST
                        ? kept
                        : kept.substring(0, kept.offsetByCodePoints(0, kept.codePointCount(0, LONGEST) - 1)));
    }
}
