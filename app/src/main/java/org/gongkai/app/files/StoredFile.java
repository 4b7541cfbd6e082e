package org.gongkai.app.files;

import java.util.Locale;
import java.util.UUID;

/**
 * 附件: a file as people see it.
 *
 * @param id its address, {@code /office/files/ID}; nothing about the content can be told from it
 * @param name safe to show
 * @param type what it is by its content, a code of {@code files/kinds.csv}: {@code docx}
 * @param size in bytes
 * @param hash of the content, in lower-case hexadecimal
 * @param algorithm of the hash: {@code SM3}
 */
public record StoredFile(UUID id, String name, String type, long size, String hash, String algorithm) {

    /** Where it is had. */
    public String address() {
        return "/office/files/" + id;
    }

    /** What an office calls this kind of file: Word 文档. */
    public String typeTitle() {
        return FileKinds.kind(type).title();
    }

    /** The extensions that are taken, for the {@code accept} of a form. */
    public static String accepted() {
        return FileKinds.accepted();
    }

    /** As HTTP calls it. */
    public String mediaType() {
        return FileKinds.kind(type).mediaType();
    }

    /** Whether a thumbnail of it may be had. */
    public boolean pictured() {
        return FileKinds.kind(type).picture() != FileKinds.Picture.NONE;
    }

    /** Whether a browser may show it in place. */
    public boolean shown() {
        return FileKinds.kind(type).shown();
    }

    /** 1.4 MB, 320 KB. */
    public String sizeInWords() {
        return size < 1000
                ? size + " 字节"
                : size < 1_000_000
                        ? Math.round(size / 1000.0) + " KB"
                        : String.format(Locale.ROOT, "%.1f MB", size / 1_000_000.0);
    }
}
