package org.gongkai.app.report;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Cell;
import org.gongkai.annualreport.Place;
import org.gongkai.annualreport.check.ConsistencyFinding;
import org.gongkai.annualreport.form.FormTables;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.Names;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.files.StoredFile;
import org.gongkai.app.signoff.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Lays out reports from outside for the office that takes them over. */
@Component
class ExternalPageReading {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int AROUND = 700;
    private static final int BESIDE = 90;

    private final ExternalReports reports;
    private final ExternalStore store;
    private final ExternalFiles files;
    private final Directory directory;
    private final Names names;
    private final Clock clock;

    ExternalPageReading(
            ExternalReports reports,
            ExternalStore store,
            ExternalFiles files,
            Directory directory,
            Names names,
            Clock clock) {
        this.reports = reports;
        this.store = store;
        this.files = files;
        this.directory = directory;
        this.names = names;
        this.clock = clock;
    }

    List<ExternalPage.Line> lines(Collection<Long> organs, int year) {
        List<ExternalReport> standing = store.standing(organs, year);
        Map<Long, String> called =
                names.ofOrgans(standing.stream().map(ExternalReport::organ).toList());
        Moments moments = Moments.at(clock);
        return standing.stream()
                .map(one -> new ExternalPage.Line(
                        called.getOrDefault(one.organ(), ""),
                        ExternalReport.address(one.id()),
                        one.fileName(),
                        moments.said(one.importedAt()),
                        one.standingInWords(),
                        one.chip(),
                        one.undecided()))
                .toList();
    }

    ExternalPage.Waiting waiting(ExternalReports.Looked looked) {
        AnnualReport report = looked.report();
        var words = new ArrayList<String>();
        Organ organ = looked.organ();
        if (organ == null) {
            words.add("没有认出是哪个机构");
        }
        if (!looked.unreadable().isEmpty()) {
            words.add("有 " + looked.unreadable().size() + " 格没有读出来");
        }
        if (looked.errors() > 0) {
            words.add("有 " + looked.errors() + " 处矛盾");
        }
        if (looked.standing() != null) {
            words.add("已有一份，接收即替换");
        }
        return new ExternalPage.Waiting(
                organ == null
                        ? Objects.requireNonNullElse(
                                report.organ(), looked.draft().fileName())
                        : organ.name(),
                draftAddress(looked.draft()),
                words.isEmpty() ? "可以接收" : String.join("，", words),
                looked.clear());
    }

    static String draftAddress(ExternalDraft draft) {
        return "/office/reports/imports/drafts/" + draft.id();
    }

    ExternalPage draft(ExternalReports.Looked looked, @Nullable String cell) {
        AnnualReport report = looked.report();
        var figures = new LinkedHashMap<String, String>();
        var marks = new LinkedHashMap<String, String>();
        report.cells().forEach((name, one) -> {
            figures.put(name, one.figure().map(Figures::plain).orElse("？"));
            if (one.state() == Cell.State.UNREADABLE) {
                marks.put(name, "unreadable");
            }
        });
        Cell here = cell == null ? null : report.cells().get(cell);
        if (here != null) {
            marks.merge(here.name(), "here", (one, other) -> one + " " + other);
        }
        return new ExternalPage(
                Objects.requireNonNullElse(report.title(), looked.draft().fileName()),
                draftAddress(looked.draft()),
                Objects.requireNonNullElse(report.year(), 0),
                looked.draft().fileName(),
                FormTables.of(report),
                figures,
                marks,
                here == null
                        ? null
                        : source(report.source().printed(), report.label(here.name()), here.place(), AROUND),
                findings(looked.findings()));
    }

    ExternalPage.Draft draftPart(
            ExternalReports.Looked looked,
            Collection<Organ> choices,
            Map<String, String> entered,
            @Nullable CannotReport trouble) {
        Organ organ = looked.organ();
        ExternalReport before = looked.standing();
        var organs = new LinkedHashMap<String, String>();
        choices.forEach(choice -> organs.put(choice.code(), choice.name()));
        return new ExternalPage.Draft(
                entered.getOrDefault("organ", organ == null ? "" : organ.code()),
                organs,
                looked.unreadable().stream()
                        .map(cell -> new ExternalPage.Typed(
                                cell.name(),
                                looked.report().label(cell.name()),
                                cell.raw(),
                                source(looked.report().source().printed(), "", cell.place(), BESIDE),
                                entered.getOrDefault("cell-" + cell.name(), "")))
                        .toList(),
                before == null ? "" : ExternalReport.address(before.id()),
                looked.errors(),
                entered.getOrDefault("reason", ""),
                trouble == null ? null : trouble.sentence(),
                trouble == null ? "" : trouble.field());
    }

    ExternalPage taken(ExternalReport report, Organ organ, @Nullable String cell) {
        Map<String, BigDecimal> cells = CellRow.cells(report.amounts());
        Map<String, ExternalReport.Origin> origins = report.origins();
        var figures = new LinkedHashMap<String, String>();
        var marks = new LinkedHashMap<String, String>();
        cells.forEach((name, amount) -> figures.put(name, Figures.plain(amount)));
        origins.forEach((name, origin) -> {
            if (origin.typed()) {
                marks.put(name, "corrected");
            }
        });
        ExternalReport.Origin here = cell == null ? null : origins.get(cell);
        ExternalPage.Source source = null;
        if (cell != null && here != null) {
            marks.merge(cell, "here", (one, other) -> one + " " + other);
            source = source(report.printed(), FormCells.labels().getOrDefault(cell, cell), here.place(), AROUND);
        }
        List<ConsistencyFinding> found =
                JSON.readValue(report.findings(), new TypeReference<List<ConsistencyFinding>>() {});
        return new ExternalPage(
                organ.name() + " " + report.year() + " 年外部报送",
                ExternalReport.address(report.id()),
                report.year(),
                report.fileName(),
                FormTables.of(new Composition(organ.name(), report.year(), cells, ReportText.EMPTY).report()),
                figures,
                marks,
                source,
                findings(found));
    }

    ExternalPage.Taken takenPart(ExternalReport report, Organ organ, String why, @Nullable CannotReport trouble) {
        List<ExternalReport> history = store.history(organ.id(), report.year());
        var people = names.ofPeople(Stream.of(report.importedBy(), report.decidedBy())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList());
        Moments moments = Moments.at(clock);
        var told = new ArrayList<String>();
        told.add(people.getOrDefault(report.importedBy(), "") + " " + moments.said(report.importedAt()) + " 接收");
        if (!report.reason().isEmpty()) {
            told.add("说明：" + report.reason());
        }
        if (report.decidedAt() != null && report.decidedBy() != null) {
            told.add(people.getOrDefault(report.decidedBy(), "") + " " + moments.said(report.decidedAt()) + " 决定"
                    + (report.standing() == ExternalReport.Standing.COUNTS ? "以外部报送为准" : "以台账为准") + "："
                    + report.decidedWhy());
        }
        long typed = report.origins().values().stream()
                .filter(ExternalReport.Origin::typed)
                .count();
        if (typed > 0) {
            told.add("有 " + typed + " 格没有读出来，是接收时对照原文填写的");
        }
        told.add("文件校验值 SM3:" + report.fileHash());
        StoredFile file = files.of(report);
        boolean replaced = report.standing() == ExternalReport.Standing.REPLACED;
        return new ExternalPage.Taken(
                organ.code(),
                report.standingInWords(),
                report.chip(),
                report.undecided(),
                !replaced && Reporter.directs(organ),
                report.standing() == ExternalReport.Standing.COUNTS,
                file == null ? "" : report.fileAddress(),
                file == null ? "" : file.sizeInWords(),
                told,
                replaced ? List.of() : both(report, organ),
                history.size() < 2
                        ? List.of()
                        : history.stream()
                                .map(one -> new ExternalPage.Other(
                                        ExternalReport.address(one.id()),
                                        moments.said(one.importedAt()) + " " + one.fileName() + "（"
                                                + one.standing().title() + "）",
                                        one.id().equals(report.id())))
                                .toList(),
                why,
                trouble == null ? null : trouble.sentence());
    }

    /** Where the organ has records of its own: every cell in which they differ. */
    private List<ExternalPage.Both> both(ExternalReport report, Organ organ) {
        Figures records = reports.recorded(organ, report.year());
        if (records.amounts().values().stream().allMatch(amount -> amount.signum() == 0)) {
            return List.of();
        }
        return CellRow.cells(report.amounts()).entrySet().stream()
                .filter(cell -> cell.getValue().compareTo(records.of(cell.getKey())) != 0)
                .map(cell -> new ExternalPage.Both(
                        FormCells.labels().getOrDefault(cell.getKey(), cell.getKey()),
                        Figures.plain(cell.getValue()),
                        Figures.plain(records.of(cell.getKey()))))
                .toList();
    }

    /** All organs that the person directs, the government itself left out. */
    List<Organ> choices(Organ government) {
        return directory.organs().stream()
                .filter(organ -> organ.id() != government.id() && Reporter.directs(organ))
                .toList();
    }

    private static List<ExternalPage.Finding> findings(List<ConsistencyFinding> found) {
        return found.stream()
                .map(one -> new ExternalPage.Finding(
                        switch (one.severity()) {
                            case ERROR -> "矛盾";
                            case WARNING -> "提醒";
                            case INFO -> "可看";
                        },
                        one.rule(),
                        one.message(),
                        one.remedy()))
                .toList();
    }

    private static ExternalPage.Source source(String printed, String label, @Nullable Place place, int around) {
        if (place == null) {
            return new ExternalPage.Source(label, "这一格在原文里没有印出来。", "", "");
        }
        int start = Math.min(place.start(), printed.length());
        int end = Math.min(place.end(), printed.length());
        return new ExternalPage.Source(
                label,
                printed.substring(Math.max(0, start - around), start),
                printed.substring(start, end),
                printed.substring(end, Math.min(printed.length(), end + around)));
    }
}
