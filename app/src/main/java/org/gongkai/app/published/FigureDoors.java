package org.gongkai.app.published;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.report.Composition;
import org.gongkai.app.report.Figures;
import org.gongkai.app.report.KindParts;
import org.gongkai.app.report.Months;
import org.gongkai.app.report.Publication;
import org.gongkai.app.report.Publications;
import org.gongkai.app.report.PublishedReport;
import org.gongkai.app.report.UnitParts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Opens the stranger's door of a figure, from what was published with it. */
@Component
class FigureDoors {
    private static final KindParts.Parted NO_KINDS = new KindParts.Parted("", List.of());
    private static final String PERSONAL = "这项数据涉及申请人或案件当事人，只公布汇总数，不逐件公布。";
    private static final String LEDGER = "按月、按类别、按单位的数随报告一同审查、公布，公布后不再变动。";
    /** The kinds of decision that anybody can look up, by the cell that counts them. */
    private static final Map<String, FigureDoor.LookUp> LOOKED_UP = Map.of(
            "table2.licences", new FigureDoor.LookUp("查询已公示的行政许可决定", "/decisions?kind=licence"),
            "table2.penalties", new FigureDoor.LookUp("查询已公示的行政处罚决定", "/decisions?kind=penalty"));

    private final Publications publications;

    FigureDoors(Publications publications) {
        this.publications = publications;
    }

    /** Of a figure that is not 0; there is nothing behind the others. */
    FigureDoor open(IssueInSight in, String cell) {
        PublishedReport published = in.report();
        AnnualReport report = Composition.read(published.json());
        if (!report.cells().containsKey(cell)
                || report.figure(cell).orElse(BigDecimal.ZERO).signum() == 0) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        BigDecimal amount = report.figure(cell).orElseThrow();
        String label = report.label(cell);
        FigureParts parts = FigureParts.of(cell, report);
        List<Bar> months = months(published, cell, amount);
        KindParts.Parted kinds = kinds(published, cell, parts.title());
        return new FigureDoor(
                cell,
                label.substring(label.indexOf('·') + 1).replaceAll("（单位：万元）|（区分处理的.*?）", ""),
                label.substring(0, label.indexOf('·')),
                Figures.plain(amount),
                unit(cell),
                published.title(),
                in.address().page() + "#c-" + cell,
                parts.title(),
                Bar.of(
                        parts.parts(),
                        FigureParts.Part::name,
                        FigureParts.Part::amount,
                        part -> in.address().door(part.cell())),
                months.isEmpty() ? null : chart(months),
                months,
                "按" + kinds.by(),
                Bar.of(kinds.parts(), KindParts.Part::kind, KindParts.Part::amount, _ -> null),
                units(published, cell),
                lookUp(published, cell),
                cell.startsWith("table2.") ? LEDGER : PERSONAL + LEDGER);
    }

    static String unit(String cell) {
        return cell.equals("table2.chargesWanYuan") ? "万元" : "件";
    }

    /** Twelve, where they add up to the figure; what is told as of a day (现行有效, 结转) has no months. */
    private static List<Bar> months(PublishedReport published, String cell, BigDecimal amount) {
        String[] twelve = Months.read(published.months()).get(cell);
        if (twelve == null
                || Arrays.stream(twelve)
                                .map(BigDecimal::new)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .compareTo(amount)
                        != 0) {
            return List.of();
        }
        return Bar.of(
                IntStream.range(0, 12).boxed().toList(),
                month -> (month + 1) + "月",
                month -> new BigDecimal(twelve[month]),
                _ -> null);
    }

    private static StackChart chart(List<Bar> months) {
        return StackChart.of(
                "按月",
                List.of("合计"),
                months.stream()
                        .map(month -> new StackChart.Amounts(month.name(), List.of(new BigDecimal(month.figure()))))
                        .toList());
    }

    /** As frozen; what the parts tell already, and link to, is not told twice. */
    private static KindParts.Parted kinds(PublishedReport published, String cell, String parts) {
        KindParts.Parted kinds = KindParts.read(published.kinds()).getOrDefault(cell, NO_KINDS);
        return parts.equals("按" + kinds.by()) ? NO_KINDS : kinds;
    }

    /** By unit, where there is more than the organ itself; a unit that has published of the year leads to its own report. */
    private List<Bar> units(PublishedReport published, String cell) {
        List<UnitParts.Part> parts = UnitParts.read(published.units()).getOrDefault(cell, List.of());
        if (parts.size() == 1 && parts.getFirst().code().equals(published.organCode())) {
            return List.of();
        }
        Set<String> theirs = publications
                .of(parts.stream().map(UnitParts.Part::code).toList())
                .stream()
                .filter(one -> one.year() == published.year())
                .map(Publication::organCode)
                .collect(Collectors.toCollection(HashSet::new));
        theirs.remove(published.organCode());
        return Bar.of(
                parts,
                UnitParts.Part::name,
                UnitParts.Part::amount,
                part -> theirs.contains(part.code()) ? Address.of(part.code(), published.year()) + "#c-" + cell : null);
    }

    /** A government's decisions are those of all its units. */
    private static FigureDoor.@Nullable LookUp lookUp(PublishedReport published, String cell) {
        FigureDoor.LookUp all = LOOKED_UP.get(cell);
        return all == null || Organ.Kind.valueOf(published.organKind()).government()
                ? all
                : new FigureDoor.LookUp(all.words(), all.href() + "&organ=" + published.organCode());
    }
}
