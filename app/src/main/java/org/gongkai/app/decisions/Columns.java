package org.gongkai.app.decisions;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gongkai.app.decisions.sheet.Sheet;
import org.gongkai.app.decisions.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a file holds which field, by the names in its header: in any order, by code, name or alias.
 *
 * @param headings as they stand in the file
 * @param of the column of each field of the list; -1 for none
 * @param unknown headings that no field has
 * @param repeated headings of fields that had a column already
 * @param missing required fields without a column
 * @param header the number of the row
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Columns(
        List<String> headings,
        int[] of,
        List<String> unknown,
        List<String> repeated,
        List<String> missing,
        long header) {
    /** Above the header there may be a title. */
    private static final int ROWS_ABOVE = 10;

    private static final int KNOWN_AT_LEAST = 3;

    /** Reads the sheet up to and with its header; the best of the first rows is taken for it. */
    static Columns read(FieldList list, Sheet sheet) throws IOException {
        Columns first = null;
        for (int i = 0; i < ROWS_ABOVE; i++) {
            SheetRow row = sheet.next();
            if (row == null) {
                break;
            }
            if (row.blank()) {
                continue;
            }
            Columns columns = of(list, row);
            if (columns.known() >= KNOWN_AT_LEAST) {
                return columns;
            }
            first = first == null ? columns : first;
        }
        return first == null ? of(list, new SheetRow(1, new String[0])) : first;
    }

    private static Columns of(FieldList list, SheetRow row) {
        int[] of = new int[list.size()];
        Arrays.fill(of, -1);
        List<String> headings = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        List<String> repeated = new ArrayList<>();
        for (int column = 0; column < row.cells().length; column++) {
            String heading = WrittenText.stripped(row.cells()[column]);
            headings.add(heading);
            int field = heading.isEmpty() || heading.equals(RefusedRows.REASON) ? -1 : list.indexOf(heading);
            if (field >= 0 && of[field] >= 0) {
                repeated.add(heading);
            } else if (field >= 0) {
                of[field] = column;
            } else if (!heading.isEmpty() && !heading.equals(RefusedRows.REASON)) {
                unknown.add(heading.length() > 60 ? heading.substring(0, 60) : heading);
            }
        }
        List<String> missing = list.fields().stream()
                .filter(field -> field.required() && of[list.indexOf(field.code())] < 0)
                .map(Field::name)
                .toList();
        return new Columns(headings, of, unknown, repeated, missing, row.number());
    }

    private int known() {
        int known = 0;
        for (int column : of) {
            known += column < 0 ? 0 : 1;
        }
        return known;
    }

    /** Why nothing can be read by them; null where everything can. */
    @Nullable
    String problem() {
        if (!missing.isEmpty()) {
            return "缺少必填的列：" + String.join("、", missing) + "。请下载模板，照模板的列名补上，再交一次；列的先后不限。";
        }
        return repeated.isEmpty() ? null : "这些列重复了，不知道以哪一列为准：" + String.join("、", repeated) + "。请各留一列，再交一次。";
    }

    /** The row's cells in the order of the list, into {@code raw}. */
    void into(@Nullable String[] raw, SheetRow row) {
        for (int field = 0; field < of.length; field++) {
            raw[field] = of[field] < 0 ? null : row.at(of[field]);
        }
    }
}
