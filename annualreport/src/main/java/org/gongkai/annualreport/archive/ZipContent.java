package org.gongkai.annualreport.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A zip in memory or in a file, read by its central directory. Names are UTF-8 or GB 18030; nothing is ever written; every entry
 * is bounded in size and ratio, and an entry that cannot be used says why. Several threads may read at once.
 */
public final class ZipContent {
    private static final int LOCAL = 0x04034b50;

    private final ZipBytes zip;
    private final ZipLimits limits;
    private final List<ZipEntry> entries = new ArrayList<>();

    private ZipContent(ZipBytes zip, ZipLimits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    public static boolean looksLikeZip(byte[] content) {
        return content.length >= 22
                && content[0] == 'P'
                && content[1] == 'K'
                && ((content[2] == 3 && content[3] == 4) || (content[2] == 5 && content[3] == 6));
    }

    /** Reads the directory; throws {@link BadArchiveException} when it is broken, too long, or names no file. */
    public static ZipContent open(byte[] content, ZipLimits limits) {
        return open(ZipBytes.of(content), limits);
    }

    /** The same of a file, which stays open as long as entries are read. */
    public static ZipContent open(FileChannel file, ZipLimits limits) throws IOException {
        return open(ZipBytes.of(file), limits);
    }

    private static ZipContent open(ZipBytes bytes, ZipLimits limits) {
        var zip = new ZipContent(bytes, limits);
        try {
            ZipDirectory directory = ZipDirectory.of(bytes, limits);
            ByteBuffer named = bytes.part(directory.at(), directory.length());
            zip.entries.addAll(ZipEntries.read(named, directory.entries(), limits));
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw BadArchiveException.because("压缩包的目录是坏的，可能没有传完。");
        }
        if (zip.entries.isEmpty()) {
            throw BadArchiveException.because("压缩包里没有文件。");
        }
        return zip;
    }

    /** The files that may be reports, in the order of the directory. */
    public List<ZipEntry> entries() {
        return List.copyOf(entries);
    }

    /** The bytes of an entry; throws {@link BadArchiveException} when they are broken or more than was said. */
    public byte[] read(ZipEntry entry) {
        try {
            ByteBuffer local = zip.part(entry.offset(), 30);
            if (local.getInt(0) != LOCAL) {
                throw new IllegalArgumentException("no entry at " + entry.offset());
            }
            long start = entry.offset() + 30 + (local.getShort(26) & 0xffff) + (local.getShort(28) & 0xffff);
            ByteBuffer packed = zip.part(start, Math.toIntExact(entry.compressed()));
            if (entry.method() != 0) {
                return inflate(packed);
            }
            byte[] content = new byte[packed.remaining()];
            packed.get(content);
            return content;
        } catch (DataFormatException | IOException | RuntimeException e) {
            throw e instanceof BadArchiveException bad ? bad : BadArchiveException.because("压缩数据是坏的，解不开。");
        }
    }

    private byte[] inflate(ByteBuffer packed) throws DataFormatException {
        long most = limits.bytes();
        var inflater = new Inflater(true);
        try {
            byte[] out = new byte[(int) Math.min(most, Math.max(8192L, packed.remaining() * 4L))];
            inflater.setInput(packed);
            int filled = 0;
            while (!inflater.finished()) {
                if (filled == out.length) {
                    if (out.length >= most) {
                        throw BadArchiveException.because("解开后超过 " + limits.megabytes() + " MB，没有读完。");
                    }
                    out = Arrays.copyOf(out, (int) Math.min(most, out.length * 2L));
                }
                int got = inflater.inflate(out, filled, out.length - filled);
                if (got == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new DataFormatException("cut short");
                }
                filled += got;
            }
            return Arrays.copyOf(out, filled);
        } finally {
            inflater.end();
        }
    }
}
