package org.gongkai.annualreport.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Place;
import org.gongkai.annualreport.check.ConsistencyFinding.Severity;
import org.gongkai.annualreport.extract.Extract;
import org.gongkai.annualreport.extract.FileText;
import org.gongkai.annualreport.read.ReportReader;
import org.gongkai.annualreport.shapes.Fault;
import org.gongkai.annualreport.shapes.HtmlShape;
import org.gongkai.annualreport.shapes.RandomReport;
import org.gongkai.annualreport.shapes.Shapes;
import org.junit.jupiter.api.Test;

class RecognisedSentenceTests {
    @Test
    void whatRestsOnRecognisedSentencesIsAWarningAtMost() {
        String html = Shapes.write(HtmlShape.HTML_CLEAN, RandomReport.draw(1, Fault.NO_CASE_LOST), 1)
                .text();
        Extract.Text text = FileText.ofCharacters(html);
        assertThat(onSentences(text)).anyMatch(finding -> finding.severity() == Severity.ERROR);
        Extract.Text scan = new Extract.Text(
                text.printed(), true, List.of(new Place(0, text.printed().length())));
        assertThat(onSentences(scan))
                .isNotEmpty()
                .allMatch(finding -> finding.severity() != Severity.ERROR)
                .allMatch(finding -> finding.message().contains("机器识别，请对照原件"));
    }

    private static List<ConsistencyFinding> onSentences(Extract.Text text) {
        return ReportChecker.check((AnnualReport) ReportReader.read(text), null).stream()
                .filter(finding -> finding.rule().startsWith("N-"))
                .toList();
    }
}
