package org.gongkai.annualreport.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Reading;
import org.gongkai.annualreport.shapes.HtmlShape;
import org.gongkai.annualreport.shapes.PlantedCity;
import org.gongkai.annualreport.shapes.RandomReport;
import org.gongkai.annualreport.write.ReportWriter;
import org.gongkai.annualreport.write.WrittenForm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table whose heads say another order would be read wrongly, every cell of it. */
class ColumnHeadsTests {
    @ParameterizedTest
    @CsvSource({
        "自然人, 总计",
        "商业企业, 科研机构",
        "法律服务机构, 其他",
        "结果维持, 结果纠正",
        "未经复议直接起诉, 复议后起诉",
        "本年制发件数, 本年废止件数",
        "本年废止件数, 现行有效件数",
    })
    void headsInAnotherOrderAreRefusedAndNamed(String one, String other) throws IOException {
        String page = page();
        assertThat(page).contains(one).contains(other);
        Reading reading = ReportReader.read(swapped(page, one, other));
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        assertThat(((Reading.Refused) reading).reason()).contains("表头的次序").contains(one);
        assertThat(ReportReader.read(page)).isInstanceOf(AnnualReport.class);
    }

    /** A report as the program itself writes it, with plain heads. */
    private static String page() throws IOException {
        RandomReport printed = RandomReport.draw(8);
        var out = new ByteArrayOutputStream();
        ReportWriter.write(
                (AnnualReport) ReportReader.read(
                        PlantedCity.written(HtmlShape.HTML_CLEAN, printed).bytes()),
                WrittenForm.HTML,
                out);
        return out.toString(StandardCharsets.UTF_8).replaceAll("<wbr>|\u200b", "");
    }

    /** Heads alone stand between tags. */
    private static String swapped(String page, String one, String other) {
        return page.replace(">" + one + "<", ">\u0001<")
                .replace(">" + other + "<", ">" + one + "<")
                .replace(">\u0001<", ">" + other + "<");
    }
}
