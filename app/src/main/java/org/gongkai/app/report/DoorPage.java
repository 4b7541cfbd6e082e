package org.gongkai.app.report;

import java.util.List;
import org.gongkai.app.facts.Records;
import org.gongkai.app.web.SpokenDay;
import org.jspecify.annotations.Nullable;

/**
 * The door of a figure, beside the table or as a page of its own.
 *
 * @param label what the figure is
 * @param counts of which cells it is the sum, by name, where it is one
 * @param units by organ, the largest first
 * @param by what the kinds are: 许可类别; blank where the figure has none
 * @param kinds by kind, the largest first
 * @param beyond how much of the sum stands in records that the person does not see; blank where it sees all of them
 * @param kept what was handed in or signed, where that is another figure; otherwise null
 */
public record DoorPage(
        DoorAsk ask,
        String organ,
        String label,
        String unit,
        String sum,
        List<String> counts,
        @Nullable BarChart chart,
        List<Unit> units,
        String by,
        List<Unit> kinds,
        List<Line> lines,
        @Nullable String next,
        String beyond,
        @Nullable String kept) {
    /** Of which days it is. */
    public String span() {
        return SpokenDay.span(ask.from(), ask.to());
    }

    /** The kinds that fit a list to choose from; those beyond are rare. */
    public List<Unit> choices() {
        return kinds.stream().limit(KindParts.MOST).toList();
    }

    /**
     * An organ's or a kind's part.
     *
     * @param width of its bar, 0 to 100
     */
    public record Unit(String name, String figure, int width) {}

    /** A record, with whose it is and its day in words. */
    public record Line(Records.Line record, String organ, String day, String amount) {}
}
