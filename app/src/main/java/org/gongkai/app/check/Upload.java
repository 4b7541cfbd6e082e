package org.gongkai.app.check;

import org.gongkai.annualreport.archive.FileName;
import org.gongkai.annualreport.archive.ZipContent;

/**
 * A file as it was handed in.
 *
 * @param name safe to show
 * @param path the name with the folders that the browser told, safe to show
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and too large to copy
record Upload(String name, String path, byte[] content) {
    Upload(String name, byte[] content) {
        this(name, name, content);
    }

    /** A file under the name, or the path, that a browser told. */
    static Upload told(String path, byte[] content) {
        return new Upload(FileName.safe(path), FileName.shown(path), content);
    }

    boolean zip() {
        return ZipContent.looksLikeZip(content);
    }
}
