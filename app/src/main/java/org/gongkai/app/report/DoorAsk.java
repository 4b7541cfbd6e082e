package org.gongkai.app.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.app.facts.RecordQuery.Order;
import org.jspecify.annotations.Nullable;

/**
 * Which figure a door is asked for, and how its list stands.
 *
 * @param organ its code
 * @param cells the names of cells or measures, whose sum it is
 * @param kind the kind to which the list is narrowed; empty for all
 * @param after where the list goes on; null at its beginning
 */
public record DoorAsk(
        String organ,
        LocalDate from,
        LocalDate to,
        List<String> cells,
        String words,
        String kind,
        Order order,
        @Nullable String after) {
    static final String ADDRESS = "/office/reports/cell";
    private static final int MOST_CELLS = 200;
    /** As long as the item of a charge. */
    private static final int LONGEST_KIND = 200;

    /** @throws CannotReport where it is none that a page of ours links to */
    static DoorAsk of(Map<String, String> fields) {
        try {
            var from = LocalDate.parse(fields.getOrDefault("from", ""));
            var to = LocalDate.parse(fields.getOrDefault("to", ""));
            List<String> cells =
                    List.of(fields.getOrDefault("cells", "").strip().split("\\s+"));
            String words = fields.getOrDefault("words", "").strip();
            String kind = fields.getOrDefault("kind", "").strip();
            if (to.isBefore(from)
                    || from.getYear() < 1949
                    || to.getYear() > 2199
                    || cells.size() > MOST_CELLS
                    || words.length() > 100
                    || kind.length() > LONGEST_KIND) {
                throw new CannotReport("起止日期或内容不对。请从报告的表格里点开数字。");
            }
            String after = fields.getOrDefault("after", "");
            return new DoorAsk(
                    fields.getOrDefault("organ", ""),
                    from,
                    to,
                    cells,
                    words,
                    kind,
                    Order.valueOf(fields.getOrDefault("order", Order.NEWEST_FIRST.name())),
                    after.isEmpty() ? null : after);
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            throw new CannotReport("没有认出要看哪个数。请从报告的表格里点开数字。");
        }
    }

    static DoorAsk of(String organ, LocalDate from, LocalDate to, List<String> cells) {
        return new DoorAsk(organ, from, to, cells, "", "", Order.NEWEST_FIRST, null);
    }

    DoorAsk at(String other) {
        return new DoorAsk(other, from, to, cells, words, kind, order, null);
    }

    /** The same list from there on; from its beginning where there is none. */
    public DoorAsk from(@Nullable String cursor) {
        return new DoorAsk(organ, from, to, cells, words, kind, order, cursor);
    }

    /** The address of the door without its cells, which a table adds: {@code …&cells=}. */
    static String base(String organ, LocalDate from, LocalDate to) {
        return ADDRESS + "?organ=" + encoded(organ) + "&from=" + from + "&to=" + to + "&cells=";
    }

    public String href() {
        return base(organ, from, to)
                + encoded(String.join(" ", cells))
                + (words.isEmpty() ? "" : "&words=" + encoded(words))
                + (kind.isEmpty() ? "" : "&kind=" + encoded(kind))
                + (order == Order.NEWEST_FIRST ? "" : "&order=" + order)
                + (after == null ? "" : "&after=" + encoded(after));
    }

    public String cellsInOne() {
        return String.join(" ", cells);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
