package org.gongkai.annualreport.archive;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Word, Excel and OFD files are zips inside; they are files to be read, not archives to be opened. */
public final class OfficeFile {
    private static final List<String> SIGNS =
            List.of("[Content_Types].xml", "_rels/", "docProps/", "word/", "xl/", "ppt/", "OFD.xml", "mimetype");

    private OfficeFile() {}

    /** Whether a zip begins like an office document. */
    public static boolean inZip(byte[] zip) {
        String start = new String(zip, 0, Math.min(zip.length, 400), StandardCharsets.ISO_8859_1);
        return SIGNS.stream().anyMatch(sign -> start.startsWith(sign, 30));
    }
}
