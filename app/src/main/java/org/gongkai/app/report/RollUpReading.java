package org.gongkai.app.report;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays out a government's roll-up for the person who looks. */
@Component
class RollUpReading {
    private static final int FIRST_YEAR = 2021;
    private static final int NAMED = 60;
    private static final int GAPS = 40;
    private static final List<Part> PARTS = List.of(
            new Part("published", "主动公开", table2()),
            new Part("requests", "依申请公开", table3()),
            new Part(
                    "disputes",
                    "复议、诉讼",
                    IntStream.range(0, 15)
                            .mapToObj(at -> new Column(label("table4." + at), List.of("table4." + at)))
                            .toList()));

    private final RollingUp rollingUp;
    private final AmountStore amounts;
    private final ExternalStore external;
    private final Directory directory;
    private final Clock clock;

    RollUpReading(RollingUp rollingUp, AmountStore amounts, ExternalStore external, Directory directory, Clock clock) {
        this.rollingUp = rollingUp;
        this.amounts = amounts;
        this.external = external;
        this.directory = directory;
        this.clock = clock;
    }

    private record Part(String key, String title, List<Column> columns) {}

    /** One or several cells, added up. */
    private record Column(String label, List<String> cells) {
        String of(Map<String, BigDecimal> figures) {
            return Figures.plain(cells.stream()
                    .map(cell -> figures.getOrDefault(cell, BigDecimal.ZERO))
                    .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }

    private static List<Column> table2() {
        return FormCells.labels().entrySet().stream()
                .filter(cell -> cell.getKey().startsWith("table2."))
                .map(cell -> new Column(label(cell.getKey()), List.of(cell.getKey())))
                .toList();
    }

    private static List<Column> table3() {
        return List.of(
                rows("本年新收", "new"),
                rows("上年结转", "carriedOver"),
                rows("予以公开", "A"),
                rows("部分公开", "B"),
                rows("不予公开", "C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8"),
                rows("无法提供", "D1", "D2", "D3"),
                rows("不予处理", "E1", "E2", "E3", "E4", "E5"),
                rows("其他处理", "F1", "F2", "F3"),
                rows("办理结果总计", "total"),
                rows("结转下年", "carriedForward"));
    }

    private static Column rows(String label, String... rows) {
        return new Column(
                label, List.of(rows).stream().map(row -> "table3." + row + ".6").toList());
    }

    /** Without the table's own number; the part says it. */
    private static String label(String cell) {
        String label = FormCells.labels().getOrDefault(cell, cell);
        return label.substring(label.indexOf('·') + 1)
                .replace("行政规范性文件·", "规范性文件")
                .replace("规章·", "规章")
                .replace("·本年处理决定数量", "")
                .replace("行政事业性收费·本年收费金额（单位：万元）", "收费（万元）")
                .replace("未经复议直接起诉·", "直接起诉")
                .replace("复议后起诉·", "复议后起诉")
                .replace("行政复议·", "复议")
                .replace("本年", "")
                .replace("件数", "");
    }

    /** The highest government all of which the person sees. */
    @Transactional(readOnly = true)
    public Optional<Organ> highest(SignedIn who) {
        return directory.organs().stream()
                .filter(organ ->
                        organ.kind().government() && who.viewer().organs().contains(organ.id()))
                .findFirst();
    }

    /** A government all of which the person sees. */
    @Transactional(readOnly = true)
    public Optional<Organ> government(String code, SignedIn who) {
        return directory
                .organ(code)
                .filter(organ ->
                        organ.kind().government() && who.viewer().organs().contains(organ.id()));
    }

    /** The years of which there can be reports, the newest first; the year before this one is the one that is reported now. */
    List<Integer> years() {
        int last = LocalDate.now(clock).getYear() - 1;
        return IntStream.rangeClosed(FIRST_YEAR, Math.max(FIRST_YEAR, last))
                .boxed()
                .sorted(Collections.reverseOrder())
                .toList();
    }

    @Transactional(readOnly = true)
    public RollUpPage page(Organ top, int year, String part, SignedIn who) {
        RolledUp rolled = rollingUp.of(top, year);
        RolledUp.Node node = rolled.node();
        Part shown =
                PARTS.stream().filter(one -> one.key().equals(part)).findFirst().orElse(PARTS.getFirst());
        var gaps = rolled.governments().values().stream()
                .flatMap(one -> one.differences().stream().map(difference -> gap(one.organ(), difference, year)))
                .toList();
        List<Organ> named = node.missing().stream().limit(NAMED).toList();
        long[] own = node.own();
        return new RollUpPage(
                top.code(),
                top.name(),
                year,
                years(),
                path(top, who),
                PARTS.stream().collect(Collectors.toMap(Part::key, Part::title, (a, _) -> a, LinkedHashMap::new)),
                shown.key(),
                shown.columns().stream().map(Column::label).toList(),
                lines(top, rolled, shown, year),
                figures(shown, node.cells()),
                own == null || node.byOwn() ? List.of() : figures(shown, CellRow.cells(own)),
                node.units(),
                node.there(),
                node.imported(),
                missing(named, rolled),
                node.missing().size() - named.size(),
                gaps.stream().limit(GAPS).toList(),
                who.viewer().may("disclosure.direct"));
    }

    private static List<String> figures(Part part, Map<String, BigDecimal> cells) {
        return part.columns().stream().map(column -> column.of(cells)).toList();
    }

    private Map<String, String> path(Organ top, SignedIn who) {
        var path = new ArrayList<Organ>();
        Organ at = top;
        while (at != null && who.viewer().organs().contains(at.id())) {
            path.addFirst(at);
            Long parent = at.parent();
            at = parent == null ? null : directory.organ(parent).orElse(null);
        }
        return path.stream().collect(Collectors.toMap(Organ::code, Organ::shortName, (a, _) -> a, LinkedHashMap::new));
    }

    private List<RollUpPage.Line> lines(Organ top, RolledUp rolled, Part part, int year) {
        List<Organ> below = directory.directlyBelow(top.id(), Reporter.lastDay(year));
        List<Organ> units =
                below.stream().filter(organ -> !organ.kind().government()).toList();
        Map<Long, AmountStore.OfOrgan> reports =
                amounts.each(units.stream().map(RollingUp::placed).toList(), year).stream()
                        .collect(Collectors.toMap(AmountStore.OfOrgan::organ, Function.identity()));
        Map<Long, UUID> imports = external
                .counting(units.stream().map(Organ::id).toList(), year)
                .stream()
                .collect(Collectors.toMap(ExternalStore.Counting::organ, ExternalStore.Counting::id));
        var lines = new ArrayList<RollUpPage.Line>();
        for (Organ organ : below) {
            RolledUp.Node node = rolled.governments().get(organ.id());
            lines.add(
                    node == null
                            ? unit(organ, reports.get(organ.id()), imports.get(organ.id()), part, year)
                            : government(node, part, year));
        }
        return lines;
    }

    private static RollUpPage.Line government(RolledUp.Node node, Part part, int year) {
        Organ organ = node.organ();
        return new RollUpPage.Line(
                organ.name(),
                organ.kind().title(),
                "/office/reports/rollup?organ=" + organ.code() + "&year=" + year + "&part=" + part.key(),
                node.byOwn() ? "按本级报告计" : "已报 " + node.there() + " / " + node.units(),
                node.there() == 0 && !node.byOwn(),
                figures(part, node.cells()));
    }

    private static RollUpPage.Line unit(
            Organ organ,
            AmountStore.@org.jspecify.annotations.Nullable OfOrgan report,
            @org.jspecify.annotations.Nullable UUID imported,
            Part part,
            int year) {
        return new RollUpPage.Line(
                organ.name(),
                organ.kind().title(),
                imported != null
                        ? ExternalReport.address(imported)
                        : report == null ? "" : ReportKind.address(organ.code(), year),
                report == null ? "没有报送" : report.imported() ? "外部报送" : "",
                report == null,
                report == null ? List.of() : figures(part, CellRow.cells(report.amounts())));
    }

    private static Map<String, String> missing(List<Organ> organs, RolledUp rolled) {
        var named = new LinkedHashMap<String, String>();
        for (Organ organ : organs) {
            String upper = Objects.requireNonNull(rolled.governments()
                            .get(Objects.requireNonNullElse(
                                    organ.parent(), rolled.top().id())))
                    .organ()
                    .shortName();
            named.merge(upper, organ.shortName(), (one, other) -> one + "、" + other);
        }
        return named;
    }

    private static RollUpPage.Gap gap(Organ government, RolledUp.Difference difference, int year) {
        return new RollUpPage.Gap(
                government.name(),
                "/office/reports/rollup?organ=" + government.code() + "&year=" + year,
                FormCells.labels().getOrDefault(difference.cell(), difference.cell()),
                Figures.plain(difference.own()),
                Figures.plain(difference.units()),
                difference.by());
    }

    static Set<String> parts() {
        return PARTS.stream().map(Part::key).collect(Collectors.toSet());
    }
}
