package org.gongkai.annualreport.archive;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Word, Excel, OFD and OpenDocument files are zips inside; they are files to be read, not archives to be opened. */
public final class OfficeFile {
    private static final List<String> SIGNS =
            List.of("[Content_Types].xml", "_rels/", "docProps/", "word/", "xl/", "ppt/", "OFD.xml", "mimetype");
    private static final Set<String> NAMES = Set.of("[Content_Types].xml", "OFD.xml", "META-INF/manifest.xml");

    private OfficeFile() {}

    /** Whether a zip is an office document: told by its first file, or else by its directory. */
    public static boolean inZip(byte[] zip) {
        String start = new String(zip, 0, Math.min(zip.length, 400), StandardCharsets.ISO_8859_1);
        if (SIGNS.stream().anyMatch(sign -> start.startsWith(sign, 30))) {
            return true;
        }
        try {
            return isOne(ZipContent.open(zip, ZipLimits.VISITOR));
        } catch (BadArchiveException e) {
            return false;
        }
    }

    /** The same of a zip that was opened. */
    public static boolean isOne(ZipContent zip) {
        return zip.entries().stream().map(ZipEntry::path).anyMatch(NAMES::contains);
    }
}
