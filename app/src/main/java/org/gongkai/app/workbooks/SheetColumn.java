package org.gongkai.app.workbooks;

/** A column that a sheet is read by. */
public interface SheetColumn {
    /** What stands in the first row, without the star of those that must be filled in. */
    String title();

    boolean required();
}
