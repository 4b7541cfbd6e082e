package org.gongkai.app.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.app.directory.Organ;
import org.jspecify.annotations.Nullable;

/**
 * The reports of all units below a government on a year, added up level by level.
 *
 * @param governments every government, the top among them, by its number
 */
public record RolledUp(Organ top, int year, Map<Long, Node> governments) {
    /**
     * A government and what was added up below it.
     *
     * @param amounts by cell, in {@link CellRow}'s order: the sum of its units, or, where no unit below it has a report, its own
     * @param own its own report's, or null where none is signed
     * @param byOwn whether the amounts are its own report's
     * @param units how many units report below it, on all levels
     * @param there how many of them have handed in
     * @param imported how many of those were taken over from outside
     * @param missing those that have not
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Node(
            Organ organ,
            long[] amounts,
            long @Nullable [] own,
            boolean byOwn,
            int units,
            int there,
            int imported,
            List<Organ> missing) {
        /** What was added up, by cell. */
        public Map<String, BigDecimal> cells() {
            return CellRow.cells(amounts);
        }

        /** The cells in which its own report says something else than its units together. */
        List<Difference> differences() {
            long[] said = own;
            if (said == null || byOwn) {
                return List.of();
            }
            Map<String, BigDecimal> summed = cells();
            return CellRow.cells(said).entrySet().stream()
                    .filter(cell -> !cell.getKey().startsWith(RollingUp.RULES))
                    .filter(cell -> cell.getValue().compareTo(summed.getOrDefault(cell.getKey(), BigDecimal.ZERO)) != 0)
                    .map(cell -> new Difference(
                            cell.getKey(), cell.getValue(), summed.getOrDefault(cell.getKey(), BigDecimal.ZERO)))
                    .toList();
        }
    }

    /** A cell in which a government's own report and the sum of its units differ. */
    public record Difference(String cell, BigDecimal own, BigDecimal units) {
        String by() {
            BigDecimal difference = own.subtract(units);
            return (difference.signum() > 0 ? "+" : "") + Figures.plain(difference);
        }
    }

    /** The top itself. */
    public Node node() {
        return Objects.requireNonNull(governments.get(top.id()));
    }
}
