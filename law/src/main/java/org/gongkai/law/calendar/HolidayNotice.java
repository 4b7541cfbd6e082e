package org.gongkai.law.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.law.DataTable;

/**
 * A holiday notice of the State Council Office (国务院办公厅关于部分节假日安排的通知): the days of one year that differ from the
 * plain week. A later notice for the same year changes an earlier one day by day.
 *
 * @param year the year arranged; days around New Year may lie outside it
 * @param issued the day of issue, from which it is known
 * @param number document number
 * @param what what it arranges, in one Chinese phrase
 * @param checked whether number and dates were compared with the official text
 * @param days the days it names
 */
public record HolidayNotice(
        int year, LocalDate issued, String number, String what, boolean checked, Map<LocalDate, Entry> days) {

    /** What a notice says of a day: off or worked, and for which festival. */
    public record Entry(boolean off, String festival) {}

    public HolidayNotice {
        days = Map.copyOf(days);
    }

    /** The notices that come with this module, in order of issue. */
    public static List<HolidayNotice> published() {
        List<HolidayNotice> notices = new ArrayList<>();
        for (DataTable.Row row : DataTable.read("calendar/notices.csv").rows()) {
            notices.add(new HolidayNotice(
                    row.number("year"),
                    LocalDate.parse(row.get("issued")),
                    row.get("number"),
                    row.get("what"),
                    row.yes("checked"),
                    days(DataTable.read("calendar/" + row.get("file")))));
        }
        return notices;
    }

    private static Map<LocalDate, Entry> days(DataTable table) {
        Map<LocalDate, Entry> days = new LinkedHashMap<>();
        for (DataTable.Row row : table.rows()) {
            boolean off = switch (row.get("type")) {
                case "holiday" -> true;
                case "workday" -> false;
                default -> throw new IllegalStateException("放假安排的类型应为 holiday 或 workday：" + row.get("type"));
            };
            days.put(LocalDate.parse(row.get("date")), new Entry(off, row.get("name")));
        }
        return days;
    }
}
