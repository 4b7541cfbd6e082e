package org.gongkai.annualreport.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.read.ReportReader;
import org.gongkai.annualreport.shapes.PdfShape;
import org.gongkai.annualreport.shapes.Shapes;
import org.junit.jupiter.api.Test;

class DocumentOutlineTests {
    /** A page whose site broke its line of dates right below the title, so that the rest looks like the title's own second line. */
    @Test
    void aTitleAboveTheLineOfASiteIsNotItsRunningText() {
        byte[] page = Shapes.write(PdfShape.PDF_BLANKS, 24).bytes();
        ReportDocument document = ReportDocument.of((AnnualReport) ReportReader.read(page));

        assertThat(document.title()).isNotNull();
        assertThat(document.opening()).isNotEmpty().first().asString().startsWith("根据《中华人民共和国政府信息公开条例》");
        assertThat(document.notes()).isNotEmpty();
    }
}
