package org.gongkai.annualreport.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Cell;
import org.gongkai.law.report.ReportForm;
import org.jspecify.annotations.Nullable;

/**
 * Y-2 for one row of table two: what was in force, what came and went in the year, and what is in force now.
 *
 * @param code {@code rules} or {@code normativeDocuments}
 * @param before 现行有效 of the older report
 * @param explanation the newer report's sentence that explains a jump, null when there is none
 */
public record RegisterContinuity(
        String code,
        Cell before,
        Cell issued,
        Cell repealed,
        Cell inForce,
        @Nullable Sentence explanation) {
    /** Words that explain why a register of documents jumped. */
    private static final Pattern EXPLAINED =
            Pattern.compile("规范性文件[^。;]{0,30}(?:清理|调整|划转|移交|修正|更正|失效|重新)|机构改革|清理[^。;]{0,20}规范性文件");

    /** Both rows; none where one report is in the 2019 form, whose columns count other things. */
    public static List<RegisterContinuity> of(AnnualReport older, AnnualReport newer, List<Sentence> sentences) {
        if (older.form() != ReportForm.FORM_2021 || newer.form() != ReportForm.FORM_2021) {
            return List.of();
        }
        Sentence explanation = sentences.stream()
                .filter(sentence -> EXPLAINED.matcher(sentence.text()).find())
                .findFirst()
                .orElse(null);
        return List.of(of("rules", older, newer, explanation), of("normativeDocuments", older, newer, explanation));
    }

    private static RegisterContinuity of(
            String code, AnnualReport older, AnnualReport newer, @Nullable Sentence explanation) {
        String cell = "table2." + code + ".";
        return new RegisterContinuity(
                code,
                older.cell(cell + 2),
                newer.cell(cell + 0),
                newer.cell(cell + 1),
                newer.cell(cell + 2),
                explanation);
    }

    /** 规章 or 行政规范性文件. */
    public String name() {
        return code.equals("rules") ? "规章" : "行政规范性文件";
    }

    /** What should be in force now; absent when a figure could not be read. */
    public Optional<BigDecimal> due() {
        return before.figure()
                .flatMap(then -> issued.figure()
                        .flatMap(in -> repealed.figure().map(out -> then.add(in).subtract(out))));
    }

    /** Whether all four figures are known and do not fit. */
    public boolean broken() {
        Optional<BigDecimal> due = due();
        Optional<BigDecimal> now = inForce.figure();
        return due.isPresent() && now.isPresent() && due.get().compareTo(now.get()) != 0;
    }

    /** Whether one of the four could not be read, so that nothing is said. */
    public boolean unsure() {
        return due().isEmpty() || inForce.figure().isEmpty();
    }
}
