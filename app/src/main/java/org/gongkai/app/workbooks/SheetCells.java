package org.gongkai.app.workbooks;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.StylesTable;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** The cells of a sheet as they stream by, as plain text. */
final class SheetCells extends XSSFSheetXMLHandler {
    private final String name;
    private String cell = "";

    SheetCells(StylesTable styles, ReadOnlySharedStringsTable strings, SheetContentsHandler contents, String name) {
        super(styles, null, strings, contents, new PlainValues(), false);
        this.name = name;
    }

    @Override
    public void startElement(@Nullable String uri, String localName, @Nullable String qName, Attributes attributes)
            throws SAXException {
        if (localName.equals("c")) {
            cell = Optional.ofNullable(attributes.getValue("r")).orElse("");
        } else if (localName.equals("f")) {
            throw new UnreadableWorkbook("工作表“" + name + "”的单元格 " + cell + " 是公式。公式不会计算：请选中全表，复制，再“选择性粘贴”为“数值”，另存后再交。");
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
}
