package org.gongkai.annualreport.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileUnitTests {
    @ParameterizedTest
    @CsvSource({
        "2024年/清源区教育局2024年政府信息公开工作年度报告.docx, 清源区教育局, 2024",
        "教育局/2023年年报.pdf, 教育局, 2023",
        "全区/教育局/年报（定稿）.html, 教育局, ",
        "高陵区发改委.doc, 高陵区发改委, ",
        "2022/2022.txt, '', 2022",
        "a/b.txt, '', ",
        "2022-2023年教育局.txt, 教育局, ",
        "C:\\年报\\民政局.txt, 民政局, ",
    })
    void aPathTellsWhoseAReportIs(String path, String unit, Integer year) {
        assertThat(FileUnit.name(path)).isEqualTo(unit);
        assertThat(FileUnit.year(path)).isEqualTo(year);
    }

    @ParameterizedTest
    @CsvSource({"清源区各单位/教育局.txt, 清源区", "雁洲市/澄湖区/教育局/年报.txt, 澄湖区", "年报/教育局.txt, ''", "清源区教育局.txt, ''"})
    void aFolderTellsThePlace(String path, String place) {
        assertThat(FileUnit.place(path)).isEqualTo(place);
    }

    @Test
    void aListIsReadFromTextAndFromTheFirstColumnOfASheet() throws IOException {
        String text = "单位名称\n1. 清源区教育局\n清源区民政局,联系人\n\n清源区教育局\n";
        assertThat(UnitList.read(text.getBytes(StandardCharsets.UTF_8))).containsExactly("清源区教育局", "清源区民政局");
        assertThat(UnitList.read(text.getBytes(Charset.forName("GB18030")))).containsExactly("清源区教育局", "清源区民政局");
        assertThat(UnitList.read(("\ufeff序号,单位\n1,清源区教育局\n").getBytes(StandardCharsets.UTF_8)))
                .containsExactly("清源区教育局");
        var out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet();
            String[][] rows = {{"序号", "单位"}, {"1", "清源区教育局"}, {"2", "清源区民政局"}};
            for (int i = 0; i < rows.length; i++) {
                Row row = sheet.createRow(i);
                row.createCell(0).setCellValue(rows[i][0]);
                row.createCell(1).setCellValue(rows[i][1]);
            }
            workbook.write(out);
        }
        assertThat(UnitList.read(out.toByteArray())).containsExactly("清源区教育局", "清源区民政局");
    }
}
