package org.gongkai.app.directory.imports;

import java.util.Map;

/**
 * A row of the workbook.
 *
 * @param number as the program that made the file counts, from 1
 */
record ImportRow(ImportSheet sheet, int number, Map<ImportColumn, String> cells) {
    String at(ImportColumn column) {
        return cells.getOrDefault(column, "");
    }
}
