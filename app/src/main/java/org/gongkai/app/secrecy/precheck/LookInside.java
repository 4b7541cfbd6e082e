package org.gongkai.app.secrecy.precheck;

import java.nio.charset.StandardCharsets;
import org.gongkai.annualreport.archive.BadArchiveException;
import org.gongkai.annualreport.archive.ZipContent;
import org.gongkai.annualreport.archive.ZipEntry;
import org.gongkai.annualreport.archive.ZipLimits;
import org.gongkai.annualreport.extract.Extract;
import org.gongkai.annualreport.extract.FileKind;
import org.gongkai.annualreport.extract.FileText;
import org.gongkai.app.secrecy.precheck.HiddenContent.Kind;

/** Looks into a file by its kind, and into the files inside it. */
final class LookInside {
    static final ZipLimits LIMITS = new ZipLimits(5_000, 50);
    private static final int DEEPEST = 4;
    private static final long MOST_UNPACKED = 300L << 20;

    private LookInside() {}

    /** Returns what the file is, in Chinese. */
    static String look(String name, byte[] content, Seen seen, int depth) {
        if (content.length == 0) {
            return "空文件";
        }
        if (depth > DEEPEST) {
            seen.hidden(Kind.UNREAD, name, "套的层数过多，没有检查");
            return "文件";
        }
        try {
            return switch (FileKind.of(content)) {
                case PDF -> {
                    PdfLook.look(content, seen, depth);
                    yield "PDF 文档";
                }
                case ZIP -> zip(content, seen, depth);
                case COMPOUND -> CompoundLook.look(content, seen, depth);
                case RTF -> {
                    RtfLook.look(content, seen);
                    yield "RTF 文档";
                }
                case PICTURE -> {
                    PictureLook.look(name, content, seen);
                    yield "图片";
                }
                case JSON, TEXT, WEB_ARCHIVE -> {
                    seen.text(decoded(content));
                    if (MailLook.is(content)) {
                        MailLook.look(content, seen, depth);
                        yield "邮件";
                    }
                    WebPageLook.look(content, seen);
                    yield "文本";
                }
            };
        } catch (Exception | StackOverflowError broken) {
            seen.hidden(Kind.UNREAD, name, "打不开或已损坏，没有检查完");
            return "文件";
        }
    }

    private static String zip(byte[] content, Seen seen, int depth) throws Exception {
        ZipContent zip = ZipContent.open(content, LIMITS);
        boolean office = zip.entries().stream()
                .map(ZipEntry::path)
                .anyMatch(path ->
                        path.equals("[Content_Types].xml") || path.equals("OFD.xml") || path.equals("content.xml"));
        if (office) {
            return new PackageLook(zip, seen, depth).look();
        }
        long unpacked = 0;
        for (ZipEntry entry : zip.entries()) {
            seen.name(entry.path());
            if (!entry.refusal().isEmpty()) {
                seen.hidden(Kind.UNREAD, entry.name(), entry.refusal());
                continue;
            }
            try {
                byte[] file = zip.read(entry);
                unpacked += file.length;
                if (unpacked > MOST_UNPACKED) {
                    seen.hidden(Kind.UNREAD, entry.name(), "压缩包解开后过大，没有检查完");
                    return "压缩包";
                }
                whole(entry.name(), file, seen, depth + 1);
            } catch (BadArchiveException broken) {
                seen.hidden(Kind.UNREAD, entry.name(), broken.reason());
            }
        }
        return "压缩包";
    }

    /** A file inside another: what is behind its pages, and its pages. */
    static void whole(String name, byte[] content, Seen seen, int depth) {
        look(name, content, seen, depth);
        if (FileText.of(content) instanceof Extract.Text read) {
            seen.text(read.printed());
        }
    }

    /** The characters of a text, by the encodings that are met; where none fits, as they come. */
    static String decoded(byte[] content) {
        return FileText.of(content) instanceof Extract.Text read
                ? read.printed()
                : new String(content, StandardCharsets.UTF_8);
    }
}
