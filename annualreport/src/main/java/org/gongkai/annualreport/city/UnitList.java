package org.gongkai.annualreport.city;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** The list of units that should have reported: a name a line, or the first column of a csv or of the first sheet of an xlsx. */
public final class UnitList {
    private static final int LARGEST = 8 << 20;
    private static final int MOST = 20_000;
    private static final Pattern HEAD = Pattern.compile("序号|单位|名称|单位名称|机关|部门|各单位|名单");
    private static final Pattern NUMBER = Pattern.compile("^\\s*\\d{1,5}[.、．,\\s]+");

    private UnitList() {}

    /** Reads it; fails when it is no text and no workbook, too large, or names nobody. */
    public static List<String> read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in.readNBytes(LARGEST + 1));
        }
    }

    /** The same of bytes. */
    public static List<String> read(byte[] content) throws IOException {
        if (content.length > LARGEST) {
            throw new IOException("larger than " + LARGEST);
        }
        boolean workbook = content.length > 4
                && (content[0] == 'P' && content[1] == 'K'
                        || (content[0] & 0xff) == 0xD0 && (content[1] & 0xff) == 0xCF);
        List<String> names = (workbook ? column(content) : lines(content))
                .stream()
                        .map(String::strip)
                        .filter(name -> !name.isEmpty() && !HEAD.matcher(name).matches() && !name.matches("[\\d.]+"))
                        .distinct()
                        .limit(MOST)
                        .toList();
        if (names.isEmpty()) {
            throw new IOException("no names");
        }
        return names;
    }

    private static List<String> column(byte[] content) throws IOException {
        List<String> names = new ArrayList<>();
        DataFormatter formatter = new DataFormatter();
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(content))) {
            for (Row row : workbook.getSheetAt(0)) {
                String first = formatter.formatCellValue(row.getCell(0)).strip();
                boolean numbered = first.isEmpty() || first.matches("[\\d.]+");
                names.add(numbered ? formatter.formatCellValue(row.getCell(1)) : first);
            }
        } catch (RuntimeException e) {
            throw new IOException(e);
        }
        return names;
    }

    private static List<String> lines(byte[] content) throws IOException {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(content, Charset.forName("GB18030"));
        }
        return text.replace("\ufeff", "")
                .lines()
                .map(line -> NUMBER.matcher(line)
                        .replaceFirst("")
                        .split("[,，\\t;；]", 2)[0]
                        .replace("\"", ""))
                .toList();
    }
}
