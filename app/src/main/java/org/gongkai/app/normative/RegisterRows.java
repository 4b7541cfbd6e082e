package org.gongkai.app.normative;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** The sheet as it streams by: the first row names the columns, each further row that holds anything is kept. */
final class RegisterRows extends XSSFSheetXMLHandler {
    private static final int LONGEST = 500;
    private static final String EXAMPLE = "例：";

    RegisterRows(StylesTable styles, ReadOnlySharedStringsTable strings, List<RegisterRow> rows) {
        super(styles, null, strings, new Contents(rows), new PlainValues(), false);
    }

    @Override
    public void startElement(@Nullable String uri, String localName, @Nullable String qName, Attributes attributes)
            throws SAXException {
        if (localName.equals("f")) {
            throw new RegisterWorkbook.Unreadable("表里有公式。公式不会计算：请选中全表，复制，再“选择性粘贴”为“数值”，另存后再交。", null);
        }
        super.startElement(uri, localName, qName, attributes);
    }

    /** Days as 2026-03-01, numbers as they are, whatever the cell shows. */
    private static final class PlainValues extends DataFormatter {
        PlainValues() {
            super(Locale.CHINA);
        }

        @Override
        public String formatRawCellContents(double value, int formatIndex, String formatString) {
            return DateUtil.isADateFormat(formatIndex, formatString) && DateUtil.isValidExcelDate(value)
                    ? DateUtil.getLocalDateTime(value).toLocalDate().toString()
                    : new BigDecimal(Double.toString(value))
                            .stripTrailingZeros()
                            .toPlainString();
        }
    }

    private static final class Contents implements SheetContentsHandler {
        private final List<RegisterRow> rows;
        private final Map<Integer, RegisterColumn> columns = new HashMap<>();
        private final Map<Integer, String> current = new TreeMap<>();
        private boolean headed;

        Contents(List<RegisterRow> rows) {
            this.rows = rows;
        }

        @Override
        public void startRow(int row) {
            current.clear();
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
            String text = value == null ? "" : value.strip();
            if (reference == null || text.isEmpty()) {
                return;
            }
            if (text.length() > LONGEST) {
                throw new RegisterWorkbook.Unreadable(
                        "单元格 " + reference + " 超过 " + LONGEST + " 个字，不像目录的内容。请核对后再交。", null);
            }
            current.put((int) new CellReference(reference).getCol(), text);
        }

        @Override
        public void endRow(int row) {
            if (current.isEmpty()) {
                return;
            }
            if (!headed) {
                head();
                return;
            }
            var cells = new EnumMap<RegisterColumn, String>(RegisterColumn.class);
            current.forEach((place, text) -> {
                RegisterColumn column = columns.get(place);
                if (column != null) {
                    cells.put(column, text);
                }
            });
            if (cells.isEmpty() || cells.getOrDefault(RegisterColumn.NUMBER, "").startsWith(EXAMPLE)) {
                return;
            }
            if (rows.size() == RegisterWorkbook.MOST_ROWS) {
                throw new RegisterWorkbook.Unreadable("超过 " + RegisterWorkbook.MOST_ROWS + " 行。请分几次导入。", null);
            }
            rows.add(new RegisterRow(row + 1, cells));
        }

        private void head() {
            headed = true;
            current.forEach(
                    (place, text) -> RegisterColumn.titled(text).ifPresent(column -> columns.put(place, column)));
            String missing = Stream.of(RegisterColumn.values())
                    .filter(column -> column.required() && !columns.containsValue(column))
                    .map(RegisterColumn::title)
                    .collect(Collectors.joining("、"));
            if (!missing.isEmpty()) {
                throw new RegisterWorkbook.Unreadable("第一行缺少列：" + missing + "。请按模板的列名补上，列的先后不限。", null);
            }
        }
    }
}
