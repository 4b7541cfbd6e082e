package org.gongkai.app.report;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.app.directory.Governments;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.gongkai.app.secrecy.ContentHash;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 报送上级: gathers the reports of a year for the office above, and journals that they were handed on. */
@Component
class Exporting {
    /** More organs than this are not counted anew for one export: whoever wants them, exports them one by one. */
    private static final int MOST_LIVE = 200;

    private final Governments governments;
    private final AmountStore amounts;
    private final ReportStore reports;
    private final VersionStore versions;
    private final FactSum sum;
    private final Journal journal;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Exporting(
            Governments governments,
            AmountStore amounts,
            ReportStore reports,
            VersionStore versions,
            FactSum sum,
            Journal journal,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.governments = governments;
        this.amounts = amounts;
        this.reports = reports;
        this.versions = versions;
        this.sum = sum;
        this.journal = journal;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * The reports of the organ and, if so wished, of all that report below it.
     *
     * @param live whether organs without a report are told as they are counted now
     */
    ExportedReports of(Organ top, int year, boolean below, boolean live, String form) {
        LocalDate lastDay = LocalDate.of(year, 12, 31);
        List<Organ> organs = transaction.execute(
                _ -> below && top.kind().government() ? governments.below(top.id(), lastDay) : List.of(top));
        Map<Long, Kept> kept = Objects.requireNonNull(transaction.execute(_ -> kept(organs, year)));
        Map<Long, String> codes = organs.stream().collect(Collectors.toMap(Organ::id, Organ::code));
        var units = new ArrayList<ExportedReports.Unit>();
        var missing = new ArrayList<ExportedReports.Missing>();
        int counted = 0;
        for (Organ organ : organs) {
            Kept found = kept.get(organ.id());
            if (found == null && live && counted++ < MOST_LIVE) {
                found = live(organ, year);
            }
            if (found == null) {
                missing.add(new ExportedReports.Missing(organ.code(), organ.name()));
            } else {
                units.add(found.unit(organ, organ.parent() == null ? "" : codes.getOrDefault(organ.parent(), "")));
            }
        }
        if (units.isEmpty()) {
            throw new CannotReport("还没有可以导出的报告：" + year + " 年的报告都没有报送或签发。需要现在的数，请勾选“没有定稿的，按实时统计导出”。");
        }
        var export = new ExportedReports(
                top.code(),
                top.name(),
                year,
                OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).toString(),
                List.copyOf(units),
                List.copyOf(missing));
        transaction.executeWithoutResult(_ -> journal.write(Act.of("report.export", "导出年度报告数据", "organ", top.code())
                .with("year", year)
                .with("units", units.size())
                .with("live", export.live())
                .with("form", form)
                .with("hash", "SM3:" + export.hash())));
        return export;
    }

    private record Kept(ExportedReports.Basis basis, Map<String, BigDecimal> cells, String json) {
        ExportedReports.Unit unit(Organ organ, String upper) {
            return new ExportedReports.Unit(
                    organ.code(),
                    organ.name(),
                    organ.kind().title(),
                    upper,
                    basis,
                    cells,
                    json,
                    ContentHash.of(json).sm3());
        }
    }

    private Map<Long, Kept> kept(List<Organ> organs, int year) {
        Map<Long, Report> own = reports.of(organs.stream().map(Organ::id).toList(), year).stream()
                .filter(report -> report.version() > 0)
                .collect(Collectors.toMap(Report::organ, Function.identity()));
        Map<UUID, KeptVersion> texts = versions.newest(own.values()).stream()
                .collect(Collectors.toMap(KeptVersion::report, Function.identity()));
        Map<Long, Organ> byId = organs.stream().collect(Collectors.toMap(Organ::id, Function.identity()));
        Map<Long, Kept> kept = new HashMap<>();
        for (AmountStore.OfOrgan one :
                amounts.each(organs.stream().map(RollingUp::placed).toList(), year)) {
            Organ organ = Objects.requireNonNull(byId.get(one.organ()));
            Map<String, BigDecimal> cells = CellRow.cells(one.amounts());
            Report report = own.get(one.organ());
            @Nullable KeptVersion text = one.imported() || report == null ? null : texts.get(report.id());
            kept.put(
                    one.organ(),
                    text == null
                            ? new Kept(ExportedReports.Basis.IMPORTED, cells, bare(organ, year, cells))
                            : new Kept(ExportedReports.Basis.FROZEN, cells, text.json()));
        }
        return kept;
    }

    private Kept live(Organ organ, int year) {
        Map<String, BigDecimal> cells =
                new HashMap<>(sum.of(sum.extent(organ.id(), year)).amounts());
        cells.keySet().retainAll(FormCells.labels().keySet());
        return new Kept(ExportedReports.Basis.LIVE, cells, bare(organ, year, cells));
    }

    private static String bare(Organ organ, int year, Map<String, BigDecimal> cells) {
        return new Composition(organ.name(), year, cells, ReportText.EMPTY).json();
    }
}
