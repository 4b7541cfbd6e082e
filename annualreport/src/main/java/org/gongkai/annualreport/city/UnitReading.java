package org.gongkai.annualreport.city;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Reading;
import org.gongkai.annualreport.UnitName;
import org.gongkai.annualreport.check.ConsistencyFinding;
import org.gongkai.annualreport.check.Prose;
import org.gongkai.annualreport.check.ReportChecker;
import org.gongkai.annualreport.check.Sentence;
import org.gongkai.annualreport.read.ReportReader;

/** Reads and checks one file at a time and keeps its summary. */
final class UnitReading {
    private final Documents documents;

    UnitReading(CityLimits limits) {
        this.documents = new Documents(limits);
    }

    /** What came of a file: usually one report; of a unit's zip as many as are in it. */
    record Outcome(List<UnitReport> reports, List<UnreadFile> unread) {}

    Outcome read(CityFile file) {
        List<UnitReport> reports = new ArrayList<>();
        List<UnreadFile> unread = new ArrayList<>();
        documents.each(file, _ -> true, new Documents.Visitor() {
            @Override
            public void content(String path, byte[] content) {
                try {
                    switch (ReportReader.read(content)) {
                        case AnnualReport report -> reports.add(summary(file, path, report));
                        case Reading.Refused refused -> unread.add(new UnreadFile(path, refused.reason()));
                    }
                } catch (RuntimeException | StackOverflowError failure) {
                    String kind = failure.getClass().getSimpleName();
                    unread.add(new UnreadFile(path, "处理这份文件时程序出错（" + kind + "），其余文件照常处理。请把这份文件交给维护者。"));
                }
            }

            @Override
            public void refused(String path, String reason) {
                unread.add(new UnreadFile(path, reason));
            }
        });
        return new Outcome(reports, unread);
    }

    private static UnitReport summary(CityFile file, String path, AnnualReport report) {
        UnitFigures figures = UnitFigures.of(report);
        List<Sentence> sentences = Prose.sentences(report);
        String printed = Optional.ofNullable(report.organ()).orElse("");
        boolean byFile = UnitName.of(printed).unknown();
        String organ = byFile ? FileUnit.name(path) : printed;
        if (UnitName.of(organ).places().isEmpty() && !organ.isEmpty()) {
            organ = FileUnit.place(path) + organ;
        }
        return new UnitReport(
                file,
                path,
                organ,
                UnitName.of(organ),
                byFile,
                report.year(),
                report.form(),
                figures,
                kept(figures, ReportChecker.check(report, null)),
                TextSignature.of(sentences, 1),
                TextSignature.of(sentences, 5));
    }

    /** The broken rules that the report and the year before show together, both read again; empty when one has gone. */
    List<ConsistencyFinding> acrossYears(UnitReport report, UnitReport before) {
        Optional<AnnualReport> now = again(report);
        Optional<AnnualReport> then = again(before);
        return now.isPresent() && then.isPresent()
                ? kept(report.figures(), ReportChecker.acrossYears(now.get(), then.get()))
                : List.of();
    }

    private Optional<AnnualReport> again(UnitReport report) {
        List<AnnualReport> found = new ArrayList<>();
        documents.each(report.file(), report.path()::equals, new Documents.Visitor() {
            @Override
            public void content(String path, byte[] content) {
                if (ReportReader.read(content) instanceof AnnualReport read) {
                    found.add(read);
                }
            }

            @Override
            public void refused(String path, String reason) {}
        });
        return found.stream().findFirst();
    }

    /** Thousands of findings name the same cells: each name is held once. */
    private static List<ConsistencyFinding> kept(UnitFigures figures, List<ConsistencyFinding> findings) {
        return findings.stream()
                .map(finding -> new ConsistencyFinding(
                        finding.rule(),
                        finding.severity(),
                        finding.message(),
                        finding.remedy(),
                        finding.cells().stream().map(figures::name).toList(),
                        finding.quote(),
                        finding.place()))
                .toList();
    }
}
