package org.gongkai.app.decisions.sheet;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import org.gongkai.app.workbooks.PlainCell;
import org.jspecify.annotations.Nullable;

/** A CSV file: UTF-8 with or without a mark before it, UTF-16 with one, else GB 18030; comma, semicolon or tab. */
final class CsvSheet implements Sheet {
    private static final int LOOKED_AT = 1 << 18;
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String BROKEN = "CSV 文件读不下去：引号没有成对，或者一行里的内容太长。请用 Excel 或 WPS 打开后另存为 .xlsx，再交一次。";

    private final CsvReader<String[]> reader;
    private final CloseableIterator<String[]> rows;
    private long number;

    private CsvSheet(CsvReader<String[]> reader) {
        this.reader = reader;
        this.rows = reader.iterator();
    }

    static CsvSheet open(InputStream content) throws IOException {
        var in = new BufferedInputStream(content, 1 << 16);
        in.mark(LOOKED_AT);
        byte[] start = in.readNBytes(LOOKED_AT);
        in.reset();
        Charset charset = charset(start);
        in.skipNBytes(mark(start));
        var handler = StringArrayHandler.of(bounds ->
                bounds.maxFields(MOST_COLUMNS).maxFieldSize(LONGEST_CELL).maxRecordSize(MOST_COLUMNS * LONGEST_CELL));
        return new CsvSheet(CsvReader.builder()
                .fieldSeparator(separator(new String(start, charset)))
                .skipEmptyLines(false)
                .build(handler, new InputStreamReader(in, charset)));
    }

    @Override
    public @Nullable SheetRow next() throws IOException {
        try {
            return rows.hasNext() ? new SheetRow(++number, plain(rows.next())) : null;
        } catch (CsvParseException broken) {
            throw new UnreadableSheet(BROKEN, broken);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** What went out with our own mark before it comes in without. */
    private static String[] plain(String[] cells) {
        for (int i = 0; i < cells.length; i++) {
            cells[i] = PlainCell.in(cells[i]);
        }
        return cells;
    }

    @Override
    public void besides(Consumer<String> texts) {
        // there is nothing but rows
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static Charset charset(byte[] start) {
        if (begins(start, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (begins(start, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return begins(start, 0xEF, 0xBB, 0xBF) || utf8(start) ? StandardCharsets.UTF_8 : GB18030;
    }

    /** How many bytes the mark before the text has. */
    private static int mark(byte[] start) {
        return begins(start, 0xEF, 0xBB, 0xBF) ? 3 : begins(start, 0xFF, 0xFE) || begins(start, 0xFE, 0xFF) ? 2 : 0;
    }

    private static boolean begins(byte[] start, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= start.length || (start[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** A character that is cut off at the end is none that is wrong. */
    private static boolean utf8(byte[] start) {
        return !StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(start), CharBuffer.allocate(start.length), false)
                .isError();
    }

    private static char separator(String start) {
        String first = start.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        int[] counts = {count(first, ','), count(first, '\t'), count(first, ';')};
        int most = Arrays.stream(counts).max().orElse(0);
        return counts[0] == most ? ',' : counts[1] == most ? '\t' : ';';
    }

    private static int count(String text, char wanted) {
        return (int) text.chars().filter(c -> c == wanted).count();
    }
}
