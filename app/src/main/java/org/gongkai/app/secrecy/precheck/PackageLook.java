package org.gongkai.app.secrecy.precheck;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.gongkai.annualreport.archive.BadArchiveException;
import org.gongkai.annualreport.archive.ZipContent;
import org.gongkai.annualreport.archive.ZipEntry;
import org.gongkai.app.secrecy.precheck.HiddenContent.Kind;

/** A Word, Excel or PowerPoint file of today, an OpenDocument or an OFD: every part of the package is read, shown or not. */
final class PackageLook {
    private static final Pattern SHEET_CODES = Pattern.compile("&(?:\"[^\"]*\"|\\d+|K[0-9A-F]{6}|[ADFGNPTZBEHISUXY])");
    private static final Pattern SHEET_PLACES = Pattern.compile("&[LCR]");
    private static final Pattern PICTURE = Pattern.compile(".*\\.(?:png|jpe?g|bmp|gif|tiff?)");

    private final ZipContent zip;
    private final Seen seen;
    private final int depth;
    private List<String> shared = List.of();

    PackageLook(ZipContent zip, Seen seen, int depth) {
        this.zip = zip;
        this.seen = seen;
        this.depth = depth;
    }

    String look() throws Exception {
        String kind = kind();
        for (ZipEntry entry : zip.entries()) {
            if (entry.path().toLowerCase(Locale.ROOT).endsWith("sharedstrings.xml")) {
                shared = strings(zip.read(entry));
            }
        }
        for (ZipEntry entry : zip.entries()) {
            String path = entry.path().toLowerCase(Locale.ROOT);
            if (!entry.refusal().isEmpty()) {
                seen.hidden(Kind.UNREAD, kind, entry.refusal());
                continue;
            }
            try {
                part(path, zip.read(entry));
            } catch (BadArchiveException | XMLStreamException broken) {
                seen.hidden(Kind.UNREAD, kind, "有一部分已损坏，没有检查");
            }
        }
        return kind;
    }

    private String kind() {
        List<String> paths = zip.entries().stream().map(ZipEntry::path).toList();
        return paths.stream().anyMatch(path -> path.startsWith("word/"))
                ? "Word 文档"
                : paths.stream().anyMatch(path -> path.startsWith("xl/"))
                        ? "Excel 表格"
                        : paths.stream().anyMatch(path -> path.startsWith("ppt/"))
                                ? "演示文稿"
                                : paths.contains("OFD.xml") ? "OFD 版式文件" : "办公文档";
    }

    private void part(String path, byte[] content) throws Exception {
        if (path.endsWith(".rels")) {
            links(content);
        } else if (path.endsWith("vbaproject.bin")) {
            seen.hidden(Kind.MACROS, "宏", "带有宏程序");
        } else if (PICTURE.matcher(path).matches()) {
            PictureLook.look("图片", content, seen);
        } else if (path.endsWith(".xml") && !path.endsWith("sharedstrings.xml")) {
            markup(path, content);
        } else if (path.contains("/embeddings/") || path.contains("/attachs/") || path.contains("object ")) {
            seen.hidden(Kind.EMBEDDED, "正文", "嵌入了另一个文件");
            LookInside.whole("嵌入的文件", content, seen, depth + 1);
        } else if (path.contains("/attach") && !path.endsWith("/")) {
            seen.hidden(Kind.EMBEDDED, "附件", "带有附件");
            LookInside.whole("附件", content, seen, depth + 1);
        }
    }

    private void markup(String path, byte[] content) throws Exception {
        boolean sheet = path.startsWith("xl/worksheets/");
        String text = sheet ? SheetLook.text(content, shared) : MarkupText.of(content);
        if (sheet) {
            text = text + "\f"
                    + SHEET_CODES
                            .matcher(SHEET_PLACES.matcher(headers(content)).replaceAll("\n"))
                            .replaceAll("");
        }
        seen.text(text);
        hiddenIn(path, content, text);
    }

    private static String headers(byte[] content) throws Exception {
        String xml = new String(content, StandardCharsets.UTF_8);
        int from = xml.indexOf("<headerFooter");
        int to = xml.indexOf("</headerFooter>");
        return from < 0 || to < from
                ? ""
                : MarkupText.of(xml.substring(from, to + 15).getBytes(StandardCharsets.UTF_8));
    }

    private void hiddenIn(String path, byte[] content, String text) throws Exception {
        if (path.startsWith("docprops/") || path.equals("meta.xml")) {
            PropertiesLook.look(content, seen);
        } else if (path.startsWith("xl/pivotcache/pivotcacherecords")) {
            seen.hidden(Kind.CACHED_ROWS, "数据透视表", "缓存里存有来源数据的全部行");
        } else if (path.contains("comments") && !path.contains("commentauthors") && !text.isBlank()) {
            seen.hidden(Kind.COMMENTS, "批注", "有批注");
        } else if (path.startsWith("ppt/notesslides/") && !text.isBlank()) {
            seen.hidden(Kind.NOTES, "备注页", "幻灯片带有备注");
        }
        ElementsLook.look(path, content, seen);
    }

    private void links(byte[] content) throws Exception {
        var reader = MarkupText.reader(content);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && MarkupText.attribute(reader, "TargetMode", "").equals("External")
                    && !MarkupText.attribute(reader, "Type", "").endsWith("/hyperlink")) {
                seen.hidden(Kind.EXTERNAL_LINKS, "链接", "引用了本文件以外的文件或模板");
            }
        }
    }

    private static List<String> strings(byte[] content) throws Exception {
        List<String> all = new ArrayList<>();
        var text = new StringBuilder();
        var reader = MarkupText.reader(content);
        boolean phonetic = false;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    phonetic |= reader.getLocalName().equals("rPh");
                    if (reader.getLocalName().equals("si")) {
                        text.setLength(0);
                    }
                }
                case XMLStreamConstants.CHARACTERS -> text.append(phonetic ? "" : reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    phonetic &= !reader.getLocalName().equals("rPh");
                    if (reader.getLocalName().equals("si")) {
                        all.add(text.toString());
                    }
                }
                default -> {}
            }
        }
        return all;
    }
}
