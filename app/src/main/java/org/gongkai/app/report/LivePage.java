package org.gongkai.app.report;

import java.time.LocalDate;
import java.util.Map;
import org.gongkai.app.web.SpokenDay;

/**
 * The tables of any organ over any days, counted now.
 *
 * @param organs those the person may choose, code and name
 */
public record LivePage(
        String code,
        String organ,
        LocalDate from,
        LocalDate to,
        Map<String, String> organs,
        String door,
        ReportPage.Tables tables) {
    /** Of which days it is. */
    public String span() {
        return SpokenDay.span(from, to);
    }
}
