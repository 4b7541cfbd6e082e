package org.gongkai.annualreport.archive;

/** Archives of other kinds than zip, told by their first bytes. */
public final class ForeignArchive {
    private ForeignArchive() {}

    /** Why such an archive is not opened and what to do; empty for anything else. */
    public static String refusal(byte[] content) {
        String kind = starts(content, 'R', 'a', 'r', '!', 0x1A, 0x07)
                ? "rar"
                : starts(content, '7', 'z', 0xBC, 0xAF, 0x27, 0x1C) ? "7z" : starts(content, 0x1F, 0x8B) ? "gz" : "";
        return kind.isEmpty() ? "" : "这是 " + kind + " 压缩包，本程序只打开 zip（没有可靠的免费库能安全地打开它）。请解开后打成 zip，或直接给解开的文件。";
    }

    private static boolean starts(byte[] content, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= content.length || (content[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
