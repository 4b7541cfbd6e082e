package org.gongkai.app.decisions.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A table that is read once, from its first row to its last. By one thread. */
public interface Sheet extends Closeable {
    /** How many columns are looked at. */
    int MOST_COLUMNS = 200;
    /** As many characters as a cell of Excel holds. */
    int LONGEST_CELL = 32_767;

    /**
     * The next row, blank ones among them; null after the last.
     *
     * @throws UnreadableSheet where the file is broken or too much
     */
    @Nullable
    SheetRow next() throws IOException;

    /** Every text of the file that stands in none of its rows: headers, comments, properties, other tables. After the last row. */
    void besides(Consumer<String> texts) throws IOException;

    /**
     * Opens a table.
     *
     * @param type {@code csv} or {@code xlsx}
     * @param content is read as far as it is wanted; closed with the sheet
     * @throws UnreadableSheet for what is none
     */
    static Sheet open(String type, InputStream content) throws IOException {
        return type.equals("xlsx") ? XlsxSheet.open(content) : CsvSheet.open(content);
    }
}
