package org.gongkai.app.check;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A zip in memory, read by its central directory. Names are UTF-8 or GB 18030; nothing is ever written; every entry is bounded in
 * size and ratio, and an entry that cannot be used says why.
 */
final class ZipContent {
    static final int ENTRIES = 5_000;
    private static final int RATIO = 200;
    private static final int RATIO_COUNTS_FROM = 4 << 20;
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;

    /**
     * An entry that may hold a report.
     *
     * @param name its file name, safe to show
     * @param refusal why it cannot be used; empty when it can
     */
    record Entry(String name, String refusal, int method, int compressed, int offset) {}

    private final ByteBuffer zip;
    private final List<Entry> entries = new ArrayList<>();

    private ZipContent(byte[] content) {
        this.zip = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }

    static boolean looksLikeZip(byte[] content) {
        return content.length >= 22
                && content[0] == 'P'
                && content[1] == 'K'
                && ((content[2] == 3 && content[3] == 4) || (content[2] == 5 && content[3] == 6));
    }

    /** Reads the directory; throws {@link RefusedException} when it is broken, too long, or no plain zip. */
    static ZipContent open(byte[] content) {
        var zip = new ZipContent(content);
        try {
            zip.readDirectory();
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new RefusedException(Refusal.badZip("压缩包的目录是坏的，可能没有传完。"));
        }
        if (zip.entries.isEmpty()) {
            throw new RefusedException(Refusal.badZip("压缩包里没有文件。"));
        }
        return zip;
    }

    List<Entry> entries() {
        return entries;
    }

    private void readDirectory() {
        int end = endRecord();
        int count = zip.getShort(end + 10) & 0xffff;
        int at = zip.getInt(end + 16);
        if (count == 0xffff || at == -1) {
            throw new RefusedException(Refusal.badZip("这是 zip64 大压缩包，超过了能处理的个数或大小。"));
        }
        if (count > ENTRIES) {
            throw new RefusedException(Refusal.tooMany());
        }
        for (int i = 0; i < count; i++) {
            if (zip.getInt(at) != CENTRAL) {
                throw new IllegalArgumentException("no entry at " + at);
            }
            int nameLength = zip.getShort(at + 28) & 0xffff;
            String path = name(Arrays.copyOfRange(zip.array(), at + 46, at + 46 + nameLength), zip.getShort(at + 8));
            if (mayBeReport(path)) {
                entries.add(entry(at, path));
            }
            at += 46 + nameLength + (zip.getShort(at + 30) & 0xffff) + (zip.getShort(at + 32) & 0xffff);
        }
    }

    private int endRecord() {
        for (int at = zip.capacity() - 22; at >= Math.max(0, zip.capacity() - 22 - 0xffff); at--) {
            if (zip.getInt(at) == END) {
                return at;
            }
        }
        throw new RefusedException(Refusal.badZip("压缩包不完整，可能没有传完，或者是分卷压缩的一部分。"));
    }

    private Entry entry(int at, String path) {
        int flags = zip.getShort(at + 8);
        int method = zip.getShort(at + 10);
        int compressed = zip.getInt(at + 20);
        int size = zip.getInt(at + 24);
        String refusal = "";
        if ((flags & 1) != 0) {
            refusal = "有密码，打不开。请去掉密码后再打包。";
        } else if (method != 0 && method != 8) {
            refusal = "压缩方式少见，打不开。请用普通 zip 方式重新打包。";
        } else if (compressed < 0 || size < 0 || size > Intake.FILE) {
            refusal = "解开后超过 " + Intake.FILE_MB + " MB，没有读。请另存为网页或纯文本。";
        } else if (size > RATIO_COUNTS_FROM && size / Math.max(1, compressed) > RATIO) {
            refusal = "压缩比异常，像是压缩炸弹，没有解开。";
        }
        return new Entry(FileName.safe(path), refusal, method, compressed, zip.getInt(at + 42));
    }

    private static boolean mayBeReport(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        String last = lower.substring(Math.max(lower.lastIndexOf('/'), lower.lastIndexOf('\\')) + 1);
        return !last.isEmpty()
                && !lower.startsWith("__macosx/")
                && !last.startsWith("._")
                && !last.equals(".ds_store")
                && !last.equals("thumbs.db")
                && !last.equals("desktop.ini");
    }

    private static String name(byte[] raw, short flags) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(raw, (flags & 0x800) != 0 ? StandardCharsets.UTF_8 : GB18030);
        }
    }

    /** The bytes of an entry; throws {@link RefusedException} when they are broken or more than was said. */
    byte[] read(Entry entry) {
        try {
            int at = entry.offset;
            if (zip.getInt(at) != LOCAL) {
                throw new IllegalArgumentException("no entry at " + at);
            }
            int start = at + 30 + (zip.getShort(at + 26) & 0xffff) + (zip.getShort(at + 28) & 0xffff);
            if (start > zip.capacity() - entry.compressed) {
                throw new IllegalArgumentException("entry longer than the file");
            }
            return entry.method == 0
                    ? Arrays.copyOfRange(zip.array(), start, start + entry.compressed)
                    : inflate(start, entry.compressed);
        } catch (DataFormatException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new RefusedException(Refusal.badZip("压缩数据是坏的，解不开。"));
        }
    }

    private byte[] inflate(int start, int length) throws DataFormatException {
        var inflater = new Inflater(true);
        try {
            inflater.setInput(zip.array(), start, length);
            byte[] out = new byte[(int) Math.min(Intake.FILE, Math.max(8192L, length * 4L))];
            int filled = 0;
            while (!inflater.finished()) {
                if (filled == out.length) {
                    if (out.length >= Intake.FILE) {
                        throw new RefusedException(Refusal.badZip("解开后超过 " + Intake.FILE_MB + " MB，没有读完。"));
                    }
                    out = Arrays.copyOf(out, (int) Math.min(Intake.FILE, out.length * 2L));
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
