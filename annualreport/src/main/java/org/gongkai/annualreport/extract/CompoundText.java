package org.gongkai.annualreport.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.gongkai.annualreport.extract.Extract.Text;

/** The text of a compound file: of a doc, an xls, or what WPS calls wps and et. */
final class CompoundText {
    private CompoundText() {}

    static Extract of(byte[] content) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new CannotOpen(CannotOpen.PASSWORD);
            }
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                return Text.of(WordBinary.text(root), true);
            }
            if (root.hasEntryCaseInsensitive("Workbook")) {
                return Text.of(WorkbookRecords.text(root), true);
            }
            throw new CannotOpen(other(root));
        } catch (EncryptedDocumentException _) {
            throw new CannotOpen(CannotOpen.PASSWORD);
        } catch (OldFileFormatException _) {
            throw new CannotOpen("这是 1997 年以前格式的 Word 或 Excel 文件，读不了。请用 Word 或 WPS 另存为 docx 或 xlsx 后再试。");
        }
    }

    private static String other(DirectoryNode root) {
        if (root.hasEntryCaseInsensitive("Book")) {
            return "这是 Excel 5.0/95 格式的文件，读不了。请用 Excel 或 WPS 另存为 xlsx 后再试。";
        }
        if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
            return "这是演示文稿。请给年度报告的 Word、Excel、PDF 或网页文件。";
        }
        return "这个文件里没有 Word 文档或 Excel 工作簿，读不了。请另存为 docx、xlsx 或 PDF 后再试。";
    }
}
