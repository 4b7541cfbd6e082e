package org.gongkai.annualreport.extract;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Documents of office programs that are one XML file, whose mark-up must not be read as text. */
final class OfficeMarkup {
    private static final int HEAD = 4000;
    private static final Pattern XML = Pattern.compile("\\s*<\\?xml\\b");
    private static final Pattern WORD =
            Pattern.compile("progid=\"Word\\.Document\"|office/word/2003/wordml|office/2006/xmlPackage");
    private static final Pattern EXCEL = Pattern.compile(
            "progid=\"Excel\\.Sheet\"|<(?:\\w+:)?Workbook\\b[^>]*urn:schemas-microsoft-com:office:spreadsheet");
    private static final Pattern OPEN_DOCUMENT = Pattern.compile("<office:document\\b");

    private OfficeMarkup() {}

    /** Why such a file is not read and what to do, null for any other. */
    static @Nullable String refusal(String text) {
        if (!XML.matcher(text).lookingAt()) {
            return null;
        }
        String head = text.substring(0, Math.min(text.length(), HEAD));
        if (WORD.matcher(head).find()) {
            return "这是 Word XML 文档（扩展名可能是 doc 或 xml），读不了。请用 Word 或 WPS 打开，另存为 docx 后再试。";
        }
        if (EXCEL.matcher(head).find()) {
            return "这是 XML 电子表格 2003（扩展名可能是 xls 或 xml），读不了。请用 Excel 或 WPS 打开，另存为 xlsx 后再试。";
        }
        return OPEN_DOCUMENT.matcher(head).find() ? "这是 OpenDocument 文件（fodt、fods），读不了。请另存为 docx 或 xlsx 后再试。" : null;
    }
}
