package org.gongkai.annualreport.extract;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file is, told by its first bytes, never by its name. */
public enum FileKind {
    PDF,
    /** A zip: docx, xlsx or another package of that family, or an archive of files. */
    ZIP,
    /** The compound file of older office programs: doc, xls, wps, et. */
    COMPOUND,
    RTF,
    /** A web page saved with its pictures (mhtml). */
    WEB_ARCHIVE,
    /** PNG, JPEG, GIF, BMP or TIFF. */
    PICTURE,
    JSON,
    /** Text or HTML. */
    TEXT;

    public static FileKind of(byte[] b) {
        if (starts(b, "%PDF")) {
            return PDF;
        }
        if (starts(b, "PK\u0003\u0004") || starts(b, "PK\u0005\u0006")) {
            return ZIP;
        }
        if (starts(b, "\u00D0\u00CF\u0011\u00E0")) {
            return COMPOUND;
        }
        if (starts(b, "{\\rtf")) {
            return RTF;
        }
        if (starts(b, "\u0089PNG")
                || starts(b, "GIF8")
                || starts(b, "\u00FF\u00D8\u00FF")
                || starts(b, "II*\0")
                || starts(b, "MM\0*")
                || (starts(b, "BM") && b.length > 14 && b[6] == 0 && b[7] == 0 && b[8] == 0 && b[9] == 0)) {
            return PICTURE;
        }
        String head = new String(b, 0, Math.min(b.length, 2000), StandardCharsets.ISO_8859_1).stripLeading();
        if (head.matches("(?s)\\{\\s*\".*")) {
            return JSON;
        }
        String lower = head.toLowerCase(Locale.ROOT);
        boolean mail = lower.startsWith("from:")
                || lower.startsWith("mime-version:")
                || lower.startsWith("content-type:")
                || lower.startsWith("snapshot-content-location:");
        return mail && lower.contains("mime-version:") && lower.contains("multipart/related") ? WEB_ARCHIVE : TEXT;
    }

    private static boolean starts(byte[] b, String magic) {
        for (int i = 0; i < magic.length(); i++) {
            if (i >= b.length || (b[i] & 0xFF) != magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
