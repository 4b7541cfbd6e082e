package org.gongkai.app.workbooks;

import java.util.Map;

/**
 * A row of a sheet.
 *
 * @param number as the program that made the file counts, from 1
 * @param cells what stands in it, without blank cells
 */
public record SheetRow<C extends SheetColumn>(int number, Map<C, String> cells) {}
