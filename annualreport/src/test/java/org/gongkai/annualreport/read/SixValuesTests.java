package org.gongkai.annualreport.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Reading;
import org.junit.jupiter.api.Test;

/** Rows of six values: which of the seven columns was lost is told only where the figures can tell it. */
class SixValuesTests {

    @Test
    void aLostFirstColumnIsNotTakenForALostTotal() throws Exception {
        Reading reading = ReportReader.read(rows(true));
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        assertThat(((Reading.Refused) reading).reason()).contains("表三");
    }

    @Test
    void aLostTotalIsToldWhereTheLastKindIsLessThanTheOthers() throws Exception {
        AnnualReport report = (AnnualReport) ReportReader.read(rows(false));
        assertThat(report.cell("table3.new.0").value()).isEqualByComparingTo(new BigDecimal(13612));
        assertThat(report.cell("table3.new.5").value()).isEqualByComparingTo(new BigDecimal(32));
        assertThat(report.cell("table3.new.6").value()).isNull();
    }

    /** The published report 010, each row of seven without its first or its last figure. */
    private static String rows(boolean first) throws Exception {
        String text = Files.readString(Path.of("src/test/resources/reports/010.txt"), StandardCharsets.UTF_8);
        String figure = "<td>\\d+</td>";
        return first
                ? text.replaceAll(figure + "((?:" + figure + "){6}</tr>)", "$1")
                : text.replaceAll("((?:" + figure + "){6})" + figure + "(</tr>)", "$1$2");
    }
}
