package org.gongkai.app.check;

/** A file as it was handed in; {@code name} is already safe to show. */
@SuppressWarnings("ArrayRecordComponent") // never compared, and too large to copy
record Upload(String name, byte[] content) {
    boolean zip() {
        return ZipContent.looksLikeZip(content);
    }
}
