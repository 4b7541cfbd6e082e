package org.gongkai.annualreport.extract;

import org.gongkai.annualreport.extract.Extract.Refused;
import org.gongkai.annualreport.extract.Extract.Text;
import org.jspecify.annotations.Nullable;

/** The text of a file, whatever kind it is. */
public final class FileText {
    private static final int LARGEST = 32 << 20;

    private FileText() {}

    /** Never throws for bad content: what cannot be opened is refused, and so is a picture. */
    public static Extract of(byte[] content) {
        return of(content, PictureReader.NONE);
    }

    /** The same, with something that reads pictures of pages. */
    public static Extract of(byte[] content, PictureReader pictures) {
        if (content.length > LARGEST) {
            return new Refused("文件超过 32 MB。年度报告通常不到几 MB：请只给报告本身，去掉图片和附件后再试。");
        }
        if (content.length == 0) {
            return new Refused("文件是空的。请重新导出报告全文后再试。");
        }
        return switch (FileKind.of(content)) {
            case PDF -> new Refused("这是 PDF 文件，目前只读文本和网页。请把报告另存为文本或网页，或复制全文粘贴。");
            case ZIP -> new Refused("这是压缩包或 Word、Excel 文件（docx、xlsx、wps），目前只读文本和网页。请另存为文本或网页，或复制全文粘贴。");
            case COMPOUND -> new Refused("这是 Word 或 Excel 文件（doc、xls、wps），目前只读文本和网页。请另存为文本或网页，或复制全文粘贴。");
            case RTF -> new Refused("这是 RTF 文件，目前只读文本和网页。请另存为文本或网页，或复制全文粘贴。");
            case PICTURE -> PictureFile.read(content, pictures);
            case WEB_ARCHIVE, JSON, TEXT -> text(content);
        };
    }

    private static Extract text(byte[] content) {
        @Nullable String decoded = Decoding.decode(content);
        return decoded == null
                ? new Refused("不是文本：编码无法识别（已试 UTF-8、GB18030、UTF-16），或文件已损坏。请另存为 UTF-8 文本后再试。")
                : ofCharacters(decoded);
    }

    /** The text of a page of HTML, or the text itself. */
    public static Text ofCharacters(String content) {
        return HtmlText.looksLikeHtml(content) ? Text.of(HtmlText.of(content), true) : Text.of(content, false);
    }
}
