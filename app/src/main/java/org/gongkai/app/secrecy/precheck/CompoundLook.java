package org.gongkai.app.secrecy.precheck;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.extractor.WordExtractor;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.gongkai.app.secrecy.precheck.HiddenContent.Kind;
import org.jspecify.annotations.Nullable;

/** A file of the older office programs (doc, xls, ppt, wps, et): its text by POI, and every run of characters in every stream. */
final class CompoundLook {
    private static final Pattern RUN =
            Pattern.compile("[\\u3000-\\u303f\\u4e00-\\u9fff\\uff00-\\uffef★☆ -~\\t\\r\\n\\u000b\\f]{4,}");
    private static final Set<String> MACROS = Set.of("Macros", "_VBA_PROJECT_CUR", "VBA");
    private static final int MOST_STREAM = 32 << 20;

    private CompoundLook() {}

    static String look(byte[] content, Seen seen, int depth) throws IOException {
        try (var files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                seen.hidden(Kind.UNREAD, "办公文档", "加了密码，没有检查");
            }
            properties(root, seen);
            streams(root, seen, depth);
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                word(root, seen);
                return "Word 文档";
            }
            if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
                workbook(root, seen);
                return "Excel 表格";
            }
            return root.hasEntryCaseInsensitive("PowerPoint Document") ? "演示文稿" : "办公文档";
        }
    }

    private static void word(DirectoryNode root, Seen seen) {
        try (var document = new HWPFDocument(root);
                var text = new WordExtractor(document)) {
            for (String[] part : List.of(
                    text.getParagraphText(),
                    text.getMainTextboxText(),
                    text.getCommentsText(),
                    text.getFootnoteText(),
                    text.getEndnoteText())) {
                seen.text(String.join("\n", part).replace('\r', '\n').replace('\u0007', '|'));
            }
            for (String one : List.of(headers(text))) {
                seen.text(one.replace('\r', '\n').replace('\u0007', '|'));
            }
            if (text.getCommentsText().length > 0) {
                seen.hidden(Kind.COMMENTS, "批注", "有批注");
            }
            var range = document.getRange();
            for (int i = 0; i < range.numCharacterRuns(); i++) {
                var run = range.getCharacterRun(i);
                if (run.isMarkedDeleted() || run.isMarkedInserted()) {
                    seen.hidden(Kind.TRACKED_CHANGES, "正文", "有修订痕迹，删去的文字仍在文件里");
                }
                if (run.isVanished()) {
                    seen.hidden(Kind.HIDDEN_TEXT, "正文", "有设为隐藏的文字");
                }
            }
        } catch (IOException | RuntimeException old) {
            seen.hidden(Kind.UNREAD, "Word 文档", "版本过旧或已损坏，只按字符检查");
        }
    }

    @SuppressWarnings("deprecation") // headers have no other extractor
    private static String[] headers(WordExtractor text) {
        return new String[] {text.getHeaderText(), text.getFooterText()};
    }

    private static void workbook(DirectoryNode root, Seen seen) {
        try (var book = new HSSFWorkbook(root, true)) {
            var shown = new DataFormatter();
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                Sheet sheet = book.getSheetAt(i);
                if (book.isSheetHidden(i) || book.isSheetVeryHidden(i)) {
                    seen.hidden(Kind.HIDDEN_SHEET, "工作簿", "有隐藏的工作表");
                }
                seen.text(book.getSheetName(i));
                seen.text(cells(sheet, shown, seen));
                for (String head : new String[] {
                    sheet.getHeader().getLeft(), sheet.getHeader().getCenter(),
                            sheet.getHeader().getRight(),
                    sheet.getFooter().getLeft(), sheet.getFooter().getCenter(),
                            sheet.getFooter().getRight()
                }) {
                    seen.text(head.replaceAll("&\\d+|&\"[^\"]*\"|&[A-Z]", ""));
                }
                sheet.getCellComments().values().forEach(comment -> {
                    seen.hidden(Kind.COMMENTS, "批注", "有批注");
                    seen.text(comment.getString().getString());
                });
            }
        } catch (IOException | RuntimeException old) {
            seen.hidden(Kind.UNREAD, "Excel 表格", "版本过旧或已损坏，只按字符检查");
        }
    }

    private static String cells(Sheet sheet, DataFormatter shown, Seen seen) {
        var text = new StringBuilder();
        for (Row row : sheet) {
            if (row.getZeroHeight()) {
                seen.hidden(Kind.HIDDEN_CELLS, "工作表", "有隐藏的行");
            }
            int cells = 0;
            for (var cell : row) {
                if (sheet.isColumnHidden(cell.getColumnIndex())) {
                    seen.hidden(Kind.HIDDEN_CELLS, "工作表", "有隐藏的列");
                }
                String said = shown.formatCellValue(cell);
                if (!said.isBlank()) {
                    text.append(cells++ == 0 ? "" : " | ").append(said);
                }
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static void properties(DirectoryNode root, Seen seen) {
        for (String name : List.of(SummaryInformation.DEFAULT_STREAM_NAME, "\u0005DocumentSummaryInformation")) {
            try (var in = new DocumentInputStream((DocumentEntry) root.getEntryCaseInsensitive(name))) {
                switch (org.apache.poi.hpsf.PropertySetFactory.create(in)) {
                    case SummaryInformation about -> {
                        property("作者", about.getAuthor(), seen);
                        property("最后修改者", about.getLastAuthor(), seen);
                        property("标题", about.getTitle(), seen);
                        property("主题", about.getSubject(), seen);
                        property("关键词", about.getKeywords(), seen);
                        property("备注", about.getComments(), seen);
                    }
                    case org.apache.poi.hpsf.DocumentSummaryInformation about -> {
                        property("单位", about.getCompany(), seen);
                        property("主管", about.getManager(), seen);
                        property("类别", about.getCategory(), seen);
                        var custom = about.getCustomProperties();
                        if (custom != null) {
                            custom.nameSet().forEach(key -> property(key, String.valueOf(custom.get(key)), seen));
                        }
                    }
                    default -> {}
                }
            } catch (Exception none) {
                continue; // no such stream, or one of another kind: nothing to tell
            }
        }
    }

    private static void property(String name, @Nullable String value, Seen seen) {
        if (value != null) {
            PropertiesLook.property(name, value, seen);
        }
    }

    /** Every stream as the two ways in which such programs keep Chinese characters; embedded files by themselves. */
    private static void streams(DirectoryNode folder, Seen seen, int depth) throws IOException {
        for (Entry entry : folder) {
            if (MACROS.contains(entry.getName())) {
                seen.hidden(Kind.MACROS, "宏", "带有宏程序");
            }
            if (entry instanceof DirectoryNode inner) {
                if (inner.getName().startsWith("_")
                        || inner.getName().equals("ObjectPool")
                        || inner.getName().startsWith("MBD")) {
                    seen.hidden(Kind.EMBEDDED, "正文", "嵌入了另一个文件");
                }
                streams(inner, seen, depth);
            } else if (entry instanceof DocumentEntry stream && stream.getSize() <= MOST_STREAM) {
                try (var in = new DocumentInputStream(stream)) {
                    byte[] bytes = in.readAllBytes();
                    runs(new String(bytes, StandardCharsets.UTF_16LE), seen);
                    if (bytes.length > 1) {
                        runs(new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_16LE), seen);
                    }
                    runs(new String(bytes, Charset.forName("GB18030")), seen);
                    PackedPictures.in(bytes).forEach(picture -> PictureLook.look("图片", picture, seen));
                }
            }
        }
    }

    private static void runs(String characters, Seen seen) {
        if (characters.indexOf('密') < 0) {
            return;
        }
        Matcher run = RUN.matcher(characters);
        while (run.find()) {
            if (run.group().indexOf('密') >= 0) {
                seen.star(run.group().replace('\r', '\n'));
            }
        }
    }
}
