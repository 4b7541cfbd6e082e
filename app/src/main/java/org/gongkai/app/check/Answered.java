package org.gongkai.app.check;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.check.ReportChecker;
import org.gongkai.annualreport.correct.CellCorrection;
import org.gongkai.annualreport.correct.CellCorrections;
import org.gongkai.annualreport.correct.Corrected;
import org.gongkai.annualreport.extract.Extract;
import org.gongkai.annualreport.read.ReportReader;
import org.jspecify.annotations.Nullable;

/**
 * A report with what was answered on its page.
 *
 * @param original as it was read
 * @param now corrected and checked again
 */
record Answered(AnnualReport original, Checked.Read now, Answers answers) {

    /** A report on whose page nothing was answered yet. */
    static Answered of(Checked.Read read) {
        return new Answered(read.report(), read, Answers.NONE);
    }

    /** Reads what a page carried once more; throws {@link RefusedException} when it is not what a page carries. */
    static Answered of(CarriedFiles files, Answers answers) {
        AnnualReport report = read(files.text());
        AnnualReport previous = files.previousText() == null ? null : read(files.previousText());
        var read = new Checked.Read(
                files.file(), report, previous, files.previousFile(), List.of(), files.text(), files.previousText());
        return switch (CellCorrections.apply(report, answers.corrections())) {
            case Corrected.Report corrected -> new Answered(report, checked(read, corrected.report()), answers);
            case Corrected.Refused _ -> throw new RefusedException(Refusal.brokenPage());
        };
    }

    private static AnnualReport read(Extract.Text text) {
        if (ReportReader.read(text) instanceof AnnualReport report) {
            return report;
        }
        throw new RefusedException(Refusal.brokenPage());
    }

    private static Checked.Read checked(Checked.Read read, AnnualReport report) {
        return new Checked.Read(
                read.file(),
                report,
                read.previous(),
                read.previousFile(),
                ReportChecker.check(report, read.previous()),
                read.text(),
                read.previousText());
    }

    /** The same report with other answers, checked again. */
    Answered with(Answers others) {
        if (others.corrections().equals(answers.corrections())) {
            return new Answered(original, now, others);
        }
        return switch (CellCorrections.apply(original, others.corrections())) {
            case Corrected.Report corrected -> new Answered(original, checked(now, corrected.report()), others);
            case Corrected.Refused refused ->
                throw new IllegalArgumentException(refused.reasons().toString());
        };
    }

    /** What is wrong with other corrections, by cell; empty when they can be applied. */
    Map<String, String> faults(Answers others) {
        return CellCorrections.apply(original, others.corrections()) instanceof Corrected.Refused refused
                ? refused.reasons()
                : Map.of();
    }

    /** What the corrected cells held before, by cell. */
    Map<String, String> before() {
        return answers.corrections().stream()
                .collect(Collectors.toMap(CellCorrection::cell, correction -> held(correction.cell())));
    }

    private String held(String cell) {
        return Figure.words(original.cell(cell));
    }

    /** The remark on the finding of that index, or null. */
    @Nullable
    String remark(int index) {
        return answers.remark(now.findings().get(index));
    }
}
