package org.gongkai.annualreport.city;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.gongkai.annualreport.archive.BadArchiveException;
import org.gongkai.annualreport.archive.ForeignArchive;
import org.gongkai.annualreport.archive.OfficeFile;
import org.gongkai.annualreport.archive.ZipContent;
import org.gongkai.annualreport.archive.ZipEntry;
import org.gongkai.annualreport.archive.ZipLimits;

/** The documents of a file: itself, or, where it is a zip, what is in it. A zip within that zip stays closed. */
final class Documents {
    /** A unit's zip holds its report and some attachments. */
    private static final ZipLimits OF_A_UNIT = new ZipLimits(500, 32);

    private static final long UNPACKED_OF_A_UNIT = 256L << 20;

    private final CityLimits limits;
    private final AtomicLong unpacked = new AtomicLong();

    /** Takes what is found. */
    interface Visitor {
        void content(String path, byte[] content);

        void refused(String path, String reason);
    }

    Documents(CityLimits limits) {
        this.limits = limits;
    }

    void each(CityFile file, Predicate<String> wanted, Visitor visitor) {
        if (!file.refusal().isEmpty()) {
            visitor.refused(file.path(), file.refusal());
            return;
        }
        try {
            byte[] content = file.content().bytes();
            if (unpacked.addAndGet(content.length) > limits.totalBytes()) {
                visitor.refused(file.path(), "全部文件解开后超过 " + limits.total() + " MB，后面的没有读。请分几次核对。");
            } else if (isArchive(content)) {
                zip(file.path(), content, wanted, visitor);
            } else {
                document(file.path(), content, wanted, visitor);
            }
        } catch (BadArchiveException e) {
            visitor.refused(file.path(), e.reason());
        } catch (IOException e) {
            visitor.refused(file.path(), "打不开（权限或磁盘）。请检查后再试。");
        }
    }

    private static boolean isArchive(byte[] content) {
        return ZipContent.looksLikeZip(content) && !OfficeFile.inZip(content);
    }

    private void zip(String path, byte[] content, Predicate<String> wanted, Visitor visitor) {
        ZipContent zip = ZipContent.open(content, OF_A_UNIT);
        long inside = 0;
        for (ZipEntry entry : zip.entries()) {
            String inner = path + "/" + entry.path();
            if (!wanted.test(inner)) {
                continue;
            }
            if (!entry.refusal().isEmpty()) {
                visitor.refused(inner, entry.refusal());
                continue;
            }
            try {
                byte[] bytes = zip.read(entry);
                inside += bytes.length;
                if (inside > UNPACKED_OF_A_UNIT || unpacked.addAndGet(bytes.length) > limits.totalBytes()) {
                    visitor.refused(inner, "这个压缩包解开后太大，后面的没有读。请只留报告本身。");
                    return;
                }
                if (isArchive(bytes)) {
                    visitor.refused(inner, "压缩包里的压缩包只打开一层。请解开后再打包。");
                } else {
                    document(inner, bytes, wanted, visitor);
                }
            } catch (BadArchiveException e) {
                visitor.refused(inner, e.reason());
            }
        }
    }

    private static void document(String path, byte[] content, Predicate<String> wanted, Visitor visitor) {
        String refusal = ForeignArchive.refusal(content);
        if (!wanted.test(path)) {
            return;
        }
        if (refusal.isEmpty()) {
            visitor.content(path, content);
        } else {
            visitor.refused(path, refusal);
        }
    }
}
