package org.gongkai.app.published;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stranger's door of a figure: what it consists of, as it was published; no record of anybody.
 *
 * @param label what the figure is: 行政许可·本年处理决定数量
 * @param back the report, at this figure
 * @param parts of which cells it is the sum; empty where it is one of them
 * @param partsTitle by what they are parted: 按申请人, 按办理结果
 * @param chart by month, null where the figure stands on a day and not for months
 * @param months the same as a table
 * @param kindsTitle by what kinds: 按许可类别
 * @param kinds by kind, as its owner tells them apart; empty where it has none, or where its parts say the same
 * @param units by unit, empty where there is but one
 * @param lookUp where its public records are looked up, null where it has none
 * @param why why there are no single records here
 */
public record FigureDoor(
        String cell,
        String label,
        String table,
        String figure,
        String unit,
        String title,
        String back,
        String partsTitle,
        List<Bar> parts,
        @Nullable StackChart chart,
        List<Bar> months,
        String kindsTitle,
        List<Bar> kinds,
        List<Bar> units,
        @Nullable LookUp lookUp,
        String why) {
    private static final int FIRST = 8;

    /** Where public records are looked up. */
    public record LookUp(String words, String href) {}

    /** The units that are shown at once. */
    public List<Bar> firstUnits() {
        return first(units);
    }

    public List<Bar> otherUnits() {
        return others(units);
    }

    /** The kinds that are shown at once. */
    public List<Bar> firstKinds() {
        return first(kinds);
    }

    public List<Bar> otherKinds() {
        return others(kinds);
    }

    private static List<Bar> first(List<Bar> bars) {
        return bars.size() <= FIRST + 2 ? bars : bars.subList(0, FIRST);
    }

    private static List<Bar> others(List<Bar> bars) {
        return bars.size() <= FIRST + 2 ? List.of() : bars.subList(FIRST, bars.size());
    }
}
