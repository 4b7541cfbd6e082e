package org.gongkai.app.signoff;

/**
 * 手写签名, as it was drawn.
 *
 * @param form how it was kept
 * @param bytes of strokes: UTF-8 text of at most 256 KB; of a picture: a PNG file of at most 256 KB
 */
public record Handwriting(Form form, byte[] bytes) {
    static final int LARGEST = 256 * 1024;

    public enum Form {
        STROKES,
        PNG
    }
}
