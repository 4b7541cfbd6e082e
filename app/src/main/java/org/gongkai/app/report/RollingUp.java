package org.gongkai.app.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gongkai.app.directory.Governments;
import org.gongkai.app.directory.Organ;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 逐级汇总: adds up what the units handed in, from the lowest government to the one that is asked for. One query adds up thousands of
 * reports by the government directly above; the levels are then a few additions.
 *
 * <p>Every cell is the sum of the units' cells, except what a government issues itself, which stands in no unit's report: rules (规章), of
 * which no unit has any (立法法 91, 93), and normative documents, where its own report tells its own besides its units'. One that tells
 * fewer than they do is a difference.
 */
@Component
public class RollingUp {
    static final String RULES = "table2.rules.";
    /** The three cells of 规章 come first in the form. */
    private static final int RULE_CELLS = (int) FormCells.labels().keySet().stream()
            .takeWhile(cell -> cell.startsWith(RULES))
            .count();

    /** The three cells of 行政规范性文件 come next. */
    private static final int ISSUED_CELLS = RULE_CELLS + 3;

    private final Governments governments;
    private final AmountStore amounts;

    RollingUp(Governments governments, AmountStore amounts) {
        this.governments = governments;
        this.amounts = amounts;
    }

    @Transactional(readOnly = true)
    public RolledUp of(Organ top, int year) {
        List<Organ> tree = governments.below(top.id(), LocalDate.of(year, 12, 31));
        Map<Long, Organ> organs = tree.stream().collect(Collectors.toMap(Organ::id, organ -> organ));
        Map<Long, AmountStore.Sum> ofUnits = new HashMap<>();
        Map<Long, AmountStore.Sum> ofItself = new HashMap<>();
        amounts.sums(tree.stream().map(RollingUp::placed).toList(), year)
                .forEach(sum -> (sum.own() ? ofItself : ofUnits).put(sum.upper(), sum));
        Map<Long, List<Organ>> below = tree.stream()
                .filter(organ -> organ.kind().government() && organ.parent() != null)
                .collect(Collectors.groupingBy(organ -> Objects.requireNonNull(organ.parent())));
        Map<Long, RolledUp.Node> nodes = new HashMap<>();
        node(organs.getOrDefault(top.id(), top), below, organs, ofUnits, ofItself, nodes);
        return new RolledUp(top, year, nodes);
    }

    /** A government stands for itself; a unit is added up at the government above it. */
    static AmountStore.Placed placed(Organ organ) {
        Long upper = organ.parent();
        return organ.kind().government() || upper == null
                ? new AmountStore.Placed(organ.id(), organ.id(), true)
                : new AmountStore.Placed(organ.id(), upper, false);
    }

    private static RolledUp.Node node(
            Organ government,
            Map<Long, List<Organ>> below,
            Map<Long, Organ> organs,
            Map<Long, AmountStore.Sum> ofUnits,
            Map<Long, AmountStore.Sum> ofItself,
            Map<Long, RolledUp.Node> nodes) {
        long[] sum = new long[CellRow.length()];
        int units = 0;
        int there = 0;
        int imported = 0;
        boolean any = false;
        var missing = new ArrayList<Organ>();
        AmountStore.Sum direct = ofUnits.get(government.id());
        if (direct != null) {
            add(sum, direct.amounts());
            units = direct.there() + direct.missing().size();
            there = direct.there();
            imported = direct.imported();
            any = there > 0;
            direct.missing().forEach(organ -> missing.add(Objects.requireNonNull(organs.get(organ))));
        }
        for (Organ lower : below.getOrDefault(government.id(), List.of())) {
            RolledUp.Node node = node(lower, below, organs, ofUnits, ofItself, nodes);
            add(sum, node.amounts());
            units += node.units();
            there += node.there();
            imported += node.imported();
            any |= node.there() > 0 || node.byOwn();
            missing.addAll(node.missing());
        }
        AmountStore.Sum itself = ofItself.get(government.id());
        long @Nullable [] own = itself == null || itself.there() == 0 ? null : itself.amounts();
        if (own != null) {
            System.arraycopy(own, 0, sum, 0, any ? RULE_CELLS : own.length);
            for (int i = RULE_CELLS; i < ISSUED_CELLS; i++) {
                sum[i] = Math.max(sum[i], own[i]);
            }
        }
        boolean byOwn = own != null && !any;
        var node = new RolledUp.Node(
                government, sum, own, byOwn, units, there, imported, byOwn ? List.of() : List.copyOf(missing));
        nodes.put(government.id(), node);
        return node;
    }

    private static void add(long[] sum, long[] amounts) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] = Math.addExact(sum[i], amounts[i]);
        }
    }
}
