package org.gongkai.app.files;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.annualreport.archive.BadArchiveException;
import org.gongkai.annualreport.archive.ZipContent;
import org.gongkai.annualreport.archive.ZipEntry;
import org.gongkai.annualreport.archive.ZipLimits;

/** The files in a zip, opened one level, in memory, within limits. */
final class ArchiveFiles {
    /** Files an archive may name, and MB one of them may have. */
    static final ZipLimits LIMITS = new ZipLimits(500, 50);

    /** All files of one archive together, unpacked. */
    private static final long MOST_UNPACKED = 200L << 20;

    private static final Pattern LEADS_OUTSIDE =
            Pattern.compile("(?:^|.*[/\\\\])\\.\\.(?:[/\\\\].*|$)|[/\\\\].*|[A-Za-z]:.*");

    private ArchiveFiles() {}

    /** Each file in the archive; throws {@link RefusedFile} when one of them would be refused by itself. */
    static List<ArrivedFile.Part> of(byte[] content) {
        List<ArrivedFile.Part> parts = new ArrayList<>();
        try {
            var zip = ZipContent.open(content, LIMITS);
            long unpacked = 0;
            for (ZipEntry entry : zip.entries()) {
                if (!entry.refusal().isEmpty()) {
                    throw refused(entry, entry.refusal());
                }
                if (LEADS_OUTSIDE.matcher(entry.path()).matches()) {
                    throw refused(entry, "路径指到压缩包之外，像是有意做成的。请重新打包后再交。");
                }
                byte[] file = zip.read(entry);
                unpacked += file.length;
                if (unpacked > MOST_UNPACKED) {
                    throw new RefusedFile(
                            "files.archive", "压缩包解开后超过 " + (MOST_UNPACKED >> 20) + " MB，没有收。请分成几个压缩包，或只交需要的文件。");
                }
                parts.add(part(entry, file));
            }
        } catch (BadArchiveException damaged) {
            throw new RefusedFile("files.archive", "压缩包打不开：" + damaged.reason());
        }
        return parts;
    }

    private static ArrivedFile.Part part(ZipEntry entry, byte[] file) {
        FileKinds.Kind kind;
        try {
            kind = Recognised.kind(entry.name(), file);
        } catch (RefusedFile inside) {
            throw new RefusedFile(inside.code(), "压缩包里的“" + entry.name() + "”不能收：" + inside.sentence());
        }
        if (kind.code().equals("zip")) {
            throw refused(entry, "又是压缩包，只打开一层。请解开后直接打成一个 ZIP 再交。");
        }
        return new ArrivedFile.Part(entry.name(), kind.code(), file);
    }

    private static RefusedFile refused(ZipEntry entry, String reason) {
        return new RefusedFile("files.archive", "压缩包里的“" + entry.name() + "”" + reason);
    }
}
