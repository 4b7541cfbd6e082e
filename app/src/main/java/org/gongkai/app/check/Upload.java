package org.gongkai.app.check;

import org.gongkai.annualreport.archive.ZipContent;

/** A file as it was handed in; {@code name} is already safe to show. */
@SuppressWarnings("ArrayRecordComponent") // never compared, and too large to copy
record Upload(String name, byte[] content) {
    boolean zip() {
        return ZipContent.looksLikeZip(content);
    }
}
