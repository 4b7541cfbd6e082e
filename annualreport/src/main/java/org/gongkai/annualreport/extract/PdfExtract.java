package org.gongkai.annualreport.extract;

import org.gongkai.annualreport.extract.Extract.Refused;
import org.gongkai.annualreport.extract.Extract.Text;
import org.gongkai.annualreport.extract.pdf.Block;
import org.gongkai.annualreport.extract.pdf.PdfFile;
import org.gongkai.annualreport.extract.pdf.PdfRefusal;
import org.gongkai.annualreport.extract.pdf.PdfText;

/** The text of a PDF; a scan is handed to whoever reads pictures. */
final class PdfExtract {
    private PdfExtract() {}

    static Extract of(byte[] content, PictureReader pictures) {
        try (PdfFile file = PdfFile.open(content)) {
            PdfText text = file.text();
            TableText out = new TableText();
            for (Block block : text.blocks()) {
                switch (block) {
                    case Block.Paragraph(String line) -> out.paragraph(line);
                    case Block.Row(var cells) -> out.row(cells);
                }
            }
            return Text.of(out.toString(), text.ruled());
        } catch (PdfRefusal refusal) {
            return new Refused(refusal.reason());
        }
    }
}
