package org.gongkai.annualreport.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a zip's directory says of its files. */
final class ZipEntries {
    private static final int RATIO = 200;
    private static final int RATIO_COUNTS_FROM = 4 << 20;
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int CENTRAL = 0x02014b50;
    private static final long IN_EXTRA = 0xffffffffL;

    private ZipEntries() {}

    static List<ZipEntry> read(ByteBuffer directory, int count, ZipLimits limits) {
        List<ZipEntry> entries = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < count; i++) {
            if (directory.getInt(at) != CENTRAL) {
                throw new IllegalArgumentException("no entry at " + at);
            }
            int nameLength = directory.getShort(at + 28) & 0xffff;
            byte[] raw = new byte[nameLength];
            directory.get(at + 46, raw);
            String path = name(raw, directory.getShort(at + 8));
            if (mayBeReport(path)) {
                entries.add(entry(directory, at, nameLength, path, limits));
            }
            at += 46 + nameLength + (directory.getShort(at + 30) & 0xffff) + (directory.getShort(at + 32) & 0xffff);
        }
        return entries;
    }

    private static ZipEntry entry(ByteBuffer directory, int at, int nameLength, String path, ZipLimits limits) {
        int flags = directory.getShort(at + 8);
        int method = directory.getShort(at + 10);
        long compressed = directory.getInt(at + 20) & 0xffffffffL;
        long size = directory.getInt(at + 24) & 0xffffffffL;
        long offset = directory.getInt(at + 42) & 0xffffffffL;
        if (compressed == IN_EXTRA || size == IN_EXTRA || offset == IN_EXTRA) {
            ByteBuffer large = zip64(directory, at + 46 + nameLength, directory.getShort(at + 30) & 0xffff);
            size = size == IN_EXTRA ? large.getLong() : size;
            compressed = compressed == IN_EXTRA ? large.getLong() : compressed;
            offset = offset == IN_EXTRA ? large.getLong() : offset;
        }
        String refusal = "";
        if ((flags & 1) != 0) {
            refusal = "有密码，打不开。请去掉密码后再打包。";
        } else if (method != 0 && method != 8) {
            refusal = "压缩方式少见，打不开。请用普通 zip 方式重新打包。";
        } else if (compressed < 0 || compressed > limits.bytes() || size < 0 || size > limits.bytes()) {
            refusal = "解开后超过 " + limits.megabytes() + " MB，没有读。请另存为网页或纯文本。";
        } else if (size > RATIO_COUNTS_FROM && size / Math.max(1, compressed) > RATIO) {
            refusal = "压缩比异常，像是压缩炸弹，没有解开。";
        }
        return new ZipEntry(FileName.shown(path), FileName.safe(path), refusal, method, compressed, offset);
    }

    /** The sizes that are too large for their field: block 1 of the extra bytes. */
    private static ByteBuffer zip64(ByteBuffer directory, int from, int length) {
        int at = from;
        while (at + 4 <= from + length) {
            int block = directory.getShort(at + 2) & 0xffff;
            if (directory.getShort(at) == 1) {
                return directory.slice(at + 4, block).order(directory.order());
            }
            at += 4 + block;
        }
        throw new IllegalArgumentException("no sizes");
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
}
