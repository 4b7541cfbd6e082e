package org.gongkai.app.registers;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

/** A sheet as it streams by: the first row names the columns, each further row that holds anything is kept. */
final class SheetCells extends XSSFSheetXMLHandler {
    private static final int LONGEST = 4000;
    /** What the template shows for an example is no row. */
    private static final String EXAMPLE = "例：";

    private String cell = "";

    SheetCells(
            List<ImportedRegister.Column> columns,
            StylesTable styles,
            ReadOnlySharedStringsTable strings,
            List<RegisterSheet.Row> rows) {
        super(styles, null, strings, new Contents(columns, rows), new PlainValues(), false);
    }

    @Override
    public void startElement(@Nullable String uri, String localName, @Nullable String qName, Attributes attributes)
            throws SAXException {
        if (localName.equals("c")) {
            cell = Optional.ofNullable(attributes.getValue("r")).orElse("");
        } else if (localName.equals("f")) {
            throw new RegisterSheet.Unreadable("单元格 " + cell + " 是公式。公式不会计算：请选中全表，复制，再“选择性粘贴”为“数值”，另存后再交。");
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
        private final List<ImportedRegister.Column> wanted;
        private final List<RegisterSheet.Row> rows;
        private final Map<Integer, ImportedRegister.Column> columns = new HashMap<>();
        private final Map<Integer, String> current = new TreeMap<>();
        private boolean headed;

        Contents(List<ImportedRegister.Column> wanted, List<RegisterSheet.Row> rows) {
            this.wanted = wanted;
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
                throw new RegisterSheet.Unreadable("单元格 " + reference + " 超过 " + LONGEST + " 个字。请写得短些再交。");
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
            Map<String, String> cells = new HashMap<>();
            current.forEach((place, text) -> {
                ImportedRegister.Column column = columns.get(place);
                if (column != null) {
                    cells.put(column.field(), text);
                }
            });
            if (cells.isEmpty() || cells.values().stream().anyMatch(text -> text.startsWith(EXAMPLE))) {
                return;
            }
            if (rows.size() == RegisterSheet.MOST_ROWS) {
                throw new RegisterSheet.Unreadable("超过 " + RegisterSheet.MOST_ROWS + " 行。请分几次导入。");
            }
            rows.add(new RegisterSheet.Row(row + 1, cells));
        }

        private void head() {
            headed = true;
            current.forEach((place, text) -> wanted.stream()
                    .filter(column -> column.title().equals(text.replaceAll("[*＊\\s]", "")))
                    .findAny()
                    .ifPresent(column -> columns.put(place, column)));
            List<String> missing = wanted.stream()
                    .filter(column -> column.required() && !columns.containsValue(column))
                    .map(ImportedRegister.Column::title)
                    .toList();
            if (!missing.isEmpty()) {
                throw new RegisterSheet.Unreadable("第一张工作表的第一行缺少列：" + String.join("、", missing) + "。请按模板的列名补上，列的先后不限。");
            }
        }
    }
}
