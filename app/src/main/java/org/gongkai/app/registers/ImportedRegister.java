package org.gongkai.app.registers;

import java.util.List;
import org.gongkai.app.workbooks.SheetColumn;

/** A register that can be taken over from a workbook; a bean of its capability. */
public interface ImportedRegister {
    /** Stable, in tables: {@code requests}. */
    String key();

    /** What people call it, and the name of the sheet: 依申请公开. */
    String title();

    /** The columns, in the order of the template. */
    List<Column> columns();

    /**
     * Takes a row over by the same use cases as the pages, within the caller's transaction.
     *
     * @return false where the same entry already stands there
     * @throws EntryRefused for a row that cannot be taken; its field is that of a column
     */
    boolean take(long organ, Entered row);

    /**
     * @param field as the form calls it, and {@link EntryRefused} after it
     * @param title the head of the column
     * @param example as the template shows it
     */
    record Column(String field, String title, boolean required, String hint, String example) implements SheetColumn {}
}
