package org.gongkai.annualreport.archive;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Where a zip's central directory lies.
 *
 * @param at its first byte
 * @param length how many bytes it has
 * @param entries how many files it names
 */
record ZipDirectory(long at, int length, int entries) {
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int RECORD = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    /** A name of ordinary length for each of fifty thousand files takes a tenth of this. */
    private static final long LONGEST = 64L << 20;

    static ZipDirectory of(ZipBytes zip, ZipLimits limits) throws IOException {
        int tail = (int) Math.min(zip.size(), RECORD + LONGEST_COMMENT);
        long from = zip.size() - tail;
        ByteBuffer end = zip.part(from, tail);
        for (int at = tail - RECORD; at >= 0; at--) {
            if (end.getInt(at) == END) {
                return bounded(zip, end, at, from + at, limits);
            }
        }
        throw BadArchiveException.because("压缩包不完整，可能没有传完，或者是分卷压缩的一部分。");
    }

    private static ZipDirectory bounded(ZipBytes zip, ByteBuffer end, int at, long position, ZipLimits limits)
            throws IOException {
        long entries = end.getShort(at + 10) & 0xffff;
        long length = end.getInt(at + 12) & 0xffffffffL;
        long start = end.getInt(at + 16) & 0xffffffffL;
        if (entries == 0xffff || length == 0xffffffffL || start == 0xffffffffL) {
            ByteBuffer locator = zip.part(position - 20, 20);
            if (locator.getInt(0) != LOCATOR_64) {
                throw BadArchiveException.because("压缩包的目录是坏的，可能没有传完。");
            }
            ByteBuffer large = zip.part(locator.getLong(8), 56);
            if (large.getInt(0) != END_64) {
                throw BadArchiveException.because("压缩包的目录是坏的，可能没有传完。");
            }
            entries = large.getLong(32);
            length = large.getLong(40);
            start = large.getLong(48);
        }
        if (entries < 0 || entries > limits.entries()) {
            throw BadArchiveException.tooMany(limits.entries());
        }
        if (length < 0 || length > LONGEST) {
            throw BadArchiveException.because("压缩包的目录太长，像是有意做成的。");
        }
        return new ZipDirectory(start, (int) length, (int) entries);
    }
}
