package org.gongkai.app.decisions.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The parts of a workbook, within bounds: what the directory says is believed only until more comes out. Pictures, embedded files
 * and macros are no rows, and are refused.
 */
final class XlsxParts implements AutoCloseable {
    private static final int MOST_PARTS = 2_000;
    private static final long MOST_UNPACKED = 6L << 30;
    private static final long RATIO = 200;
    private static final long RATIO_COUNTS_FROM = 4L << 20;
    private static final List<String> NOT_TAKEN =
            List.of("xl/media/", "xl/embeddings/", "xl/activex/", "xl/vbaproject", "xl/externallinks/", "customxml/");

    private final ZipFile zip;

    private XlsxParts(ZipFile zip) {
        this.zip = zip;
    }

    static XlsxParts open(Path file) throws IOException {
        try {
            var parts = new XlsxParts(new ZipFile(file.toFile()));
            try {
                parts.guard();
            } catch (RuntimeException refused) {
                parts.close();
                throw refused;
            }
            return parts;
        } catch (ZipException | IllegalArgumentException broken) {
            throw new UnreadableSheet("文件打不开：压缩数据是坏的，可能没有传完。请用 Excel 或 WPS 打开后另存为 .xlsx，再交一次。", broken);
        }
    }

    private void guard() {
        if (zip.size() > MOST_PARTS) {
            throw new UnreadableSheet("工作簿里的部件超过 " + MOST_PARTS + " 个，不像台账。请下载模板，只把数据粘贴进去，再交一次。", null);
        }
        long unpacked = 0;
        for (ZipEntry part : zip.stream().toList()) {
            String name = part.getName().toLowerCase(Locale.ROOT);
            if (NOT_TAKEN.stream().anyMatch(name::startsWith)) {
                throw new UnreadableSheet("工作簿里有图片、嵌入的文件、宏或外部链接，没有读。请下载模板，只把数据粘贴进去，另存后再交。", null);
            }
            unpacked += Math.max(0, part.getSize());
            boolean bomb = part.getSize() > RATIO_COUNTS_FROM
                    && part.getSize() / Math.max(1, part.getCompressedSize()) > RATIO;
            if (bomb || unpacked > MOST_UNPACKED) {
                throw new UnreadableSheet(
                        bomb
                                ? "工作簿的压缩比异常，像是压缩炸弹，没有解开。请下载模板，只把数据粘贴进去，再交一次。"
                                : "工作簿解开后超过 " + (MOST_UNPACKED >> 30) + " GB，没有读。请按月份或类别分成几个文件再交。",
                        null);
            }
        }
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    List<String> names() {
        return zip.stream().map(ZipEntry::getName).toList();
    }

    /** The bytes of a part; more than the directory says are refused. */
    InputStream open(String name) throws IOException {
        ZipEntry part = zip.getEntry(name);
        if (part == null) {
            throw new UnreadableSheet("工作簿不完整，缺少 " + name + "。请用 Excel 或 WPS 打开后另存为 .xlsx，再交一次。", null);
        }
        return new Bounded(zip.getInputStream(part), part.getSize());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static final class Bounded extends FilterInputStream {
        private long left;

        Bounded(InputStream in, long most) {
            super(in);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int count) throws IOException {
            int got = in.read(bytes, from, count);
            left -= Math.max(0, got);
            if (left < 0) {
                throw new UnreadableSheet("工作簿里的数据比它自己说的多，像是压缩炸弹，没有读。", null);
            }
            return got;
        }
    }
}
