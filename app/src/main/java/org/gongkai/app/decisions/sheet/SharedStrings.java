package org.gongkai.app.decisions.sheet;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.MappedByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The texts that a workbook's cells point at. Millions of them: they lie in a file of their own, which nobody else can open and
 * which ends with this; four bytes a text are in memory.
 */
final class SharedStrings implements Closeable {
    private static final int MOST = 30_000_000;
    private static final int REMEMBERED = 1 << 13;

    private int[] ends = new int[1024];
    private int count;
    private @Nullable MappedByteBuffer texts;
    private final int[] which = new int[REMEMBERED];
    private final @Nullable String[] remembered = new String[REMEMBERED];

    private SharedStrings() {}

    static SharedStrings read(@Nullable InputStream part) throws IOException, XMLStreamException {
        var strings = new SharedStrings();
        if (part == null) {
            return strings;
        }
        var path = Files.createTempFile("gongkai-", ".strings");
        try (var file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            long size;
            try (var in = part;
                    var out = new BufferedOutputStream(Channels.newOutputStream(new Unclosed(file)), 1 << 16)) {
                size = strings.copy(XlsxXml.reader(in), out);
            }
            strings.texts = size == 0 ? null : file.map(FileChannel.MapMode.READ_ONLY, 0, size);
        }
        return strings;
    }

    /** Each text is what its {@code t} say, how it is spoken ({@code rPh}) left out. */
    private long copy(XMLStreamReader xml, BufferedOutputStream out) throws XMLStreamException, IOException {
        var text = new StringBuilder();
        long end = 0;
        boolean spoken = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                if (name.equals("si")) {
                    text.setLength(0);
                } else if (name.equals("rPh")) {
                    spoken = true;
                } else if (name.equals("t") && !spoken) {
                    text.append(xml.getElementText());
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals("rPh")) {
                    spoken = false;
                } else if (xml.getLocalName().equals("si")) {
                    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
                    out.write(bytes);
                    end += bytes.length;
                    add(end);
                }
            }
        }
        return end;
    }

    private void add(long end) {
        if (end > Integer.MAX_VALUE || count == MOST) {
            throw new UnreadableSheet("工作簿里的文字太多，没有读。请按月份或类别分成几个文件再交。", null);
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        ends[count++] = (int) end;
    }

    String get(int index) {
        if (index < 0 || index >= count) {
            throw new UnreadableSheet("工作簿不完整，有单元格的文字找不到。请用 Excel 或 WPS 打开后另存为 .xlsx，再交一次。", null);
        }
        int slot = index & (REMEMBERED - 1);
        String known = remembered[slot];
        if (known != null && which[slot] == index) {
            return known;
        }
        int from = index == 0 ? 0 : ends[index - 1];
        byte[] bytes = new byte[ends[index] - from];
        if (texts != null) {
            texts.get(from, bytes);
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        remembered[slot] = text;
        which[slot] = index;
        return text;
    }

    int size() {
        return count;
    }

    @Override
    public void close() {
        texts = null;
    }
}
