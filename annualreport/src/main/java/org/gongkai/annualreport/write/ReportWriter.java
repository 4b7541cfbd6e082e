package org.gongkai.annualreport.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Cell;

/** Writes reports. A file that was written reads back to the same report. */
public final class ReportWriter {
    private static final int NAMED = 6;

    private ReportWriter() {}

    /**
     * Writes the report; {@code out} stays open. A report with cells that could not be read is written as JSON only, which holds
     * their candidates: on a form they would have to be guessed.
     *
     * @throws IOException when {@code out} cannot be written
     */
    public static Writing write(AnnualReport report, WrittenForm form, OutputStream out) throws IOException {
        List<String> unreadable = report.cells().values().stream()
                .filter(cell -> cell.state() == Cell.State.UNREADABLE)
                .map(Cell::name)
                .toList();
        if (!unreadable.isEmpty() && form != WrittenForm.JSON) {
            return new Writing.Refused(doubtful(report, form, unreadable));
        }
        ReportDocument document = ReportDocument.of(report);
        return switch (form) {
            case HTML -> HtmlForm.write(document, out);
            case DOCX -> DocxForm.write(document, out);
            case PDF -> PdfForm.write(document, out);
            case XLSX -> XlsxForm.write(document, out);
            case JSON -> JsonForm.write(document, out);
        };
    }

    private static String doubtful(AnnualReport report, WrittenForm form, List<String> cells) {
        String names = cells.stream()
                .limit(NAMED)
                .map(name -> name + "（" + report.label(name) + "）")
                .collect(Collectors.joining("、"));
        return "有 %d 个格读不准，不能写成%s：%s%s。请对照原件订正这些格（命令行用 --set 格名=数字:原因），或写成 JSON，其中保留了每格的各种可能。"
                .formatted(cells.size(), form.chinese(), names, cells.size() > NAMED ? "等" : "");
    }
}
