package org.gongkai.app.published;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reports of one organ over the years.
 *
 * @param years the newest first
 * @param charts at most as many years as fit, the oldest first
 * @param heads the years of the table, the oldest first
 * @param rows every series over these years
 */
public record OrganYears(
        String name, String code, List<Year> years, List<StackChart> charts, List<Integer> heads, List<Row> rows) {
    /** A published report, and whether it came in time. */
    public record Year(int year, String title, String href, String published, Standing standing, String corrected) {
        public String words() {
            return standing.words();
        }

        public String style() {
            return standing.state().style();
        }
    }

    /** A series over the years. */
    public record Row(String label, String unit, List<Figure> figures) {}

    /** A figure of a year; where it is a single cell that is not 0, what it consists of. */
    public record Figure(String shown, @Nullable String href) {}
}
