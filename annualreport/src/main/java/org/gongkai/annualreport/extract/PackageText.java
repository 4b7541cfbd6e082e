package org.gongkai.annualreport.extract;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.gongkai.annualreport.extract.Extract.Text;
import org.gongkai.annualreport.extract.OfficePackage.Relation;

/** The text of a zip: of a Word or an Excel package; what else a zip may be is refused with what to do. */
final class PackageText {
    private PackageText() {}

    static Extract of(byte[] content) throws IOException, XMLStreamException {
        try (OfficePackage parts = new OfficePackage(content)) {
            String main = parts.relations("").values().stream()
                    .filter(relation -> relation.type().equals("officeDocument"))
                    .map(Relation::target)
                    .findFirst()
                    .orElse("");
            if (!parts.has(main)) {
                throw new CannotOpen(otherZip(parts));
            }
            if (main.endsWith(".bin")) {
                throw new CannotOpen("这是二进制的 Excel 工作簿（xlsb），读不了。请用 Excel 或 WPS 另存为 xlsx 后再试。");
            }
            String root;
            try (Xml xml = parts.xml(main)) {
                xml.reader().nextTag();
                root = xml.reader().getLocalName();
            }
            return switch (root) {
                case "document" -> Text.of(WordPackage.text(parts, main), true);
                case "workbook" -> Text.of(WorkbookPackage.text(parts, main), true);
                case "presentation" -> throw new CannotOpen("这是演示文稿。请给年度报告的 Word、Excel、PDF 或网页文件。");
                default -> throw new CannotOpen(CannotOpen.DAMAGED);
            };
        }
    }

    private static String otherZip(OfficePackage parts) {
        if (parts.has("OFD.xml")) {
            return "这是 OFD 版式文件，读不了。请给报告的 Word、PDF 或网页文件。";
        }
        if (parts.has("META-INF/manifest.xml") && parts.has("content.xml")) {
            return "这是 OpenDocument 文件（odt、ods），读不了。请另存为 docx 或 xlsx 后再试。";
        }
        if (parts.has("[Content_Types].xml")) {
            return CannotOpen.DAMAGED;
        }
        return "这是压缩包，不是一份报告。请解开后逐份给出，或在批量核对里整包上传。";
    }
}
