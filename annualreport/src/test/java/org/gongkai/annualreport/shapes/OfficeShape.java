package org.gongkai.annualreport.shapes;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.annualreport.shapes.Printing.Ability;

/** Reports as office programs save them. */
public enum OfficeShape implements Shape {
    /** A docx with its tables merged as they should be. */
    DOCX,
    /** A docx as people leave it: tracked changes, fields, hidden text, text boxes, list numbers that only the program prints. */
    DOCX_EDITED,
    /** A docx without merged cells: what they would cover is left empty. */
    DOCX_UNMERGED,
    /** The whole report on one sheet of an xlsx. */
    XLSX,
    /** Each table on a sheet of its own, hidden sheets and columns besides. */
    XLSX_SHEETS,
    /** An xlsx without merged cells. */
    XLSX_UNMERGED,
    /** The whole report on one sheet of an xls. */
    XLS,
    RTF,
    /** A web page saved with its parts, as browsers and Word do. */
    MHTML;

    /** A line of the report that stands for a table. */
    private static final char TABLE = '\u0001';

    @Override
    public Written write(RandomReport report, Draw draw) {
        if (this == MHTML) {
            HtmlShape page = draw.oneOf(HtmlShape.HTML_CLEAN, HtmlShape.HTML_WORD, HtmlShape.HTML_NESTED);
            return WebArchivePage.of(page.write(report, draw.part()), draw);
        }
        Wording words = new Wording(draw.part(), true);
        Printing printing = new Printing(draw.part(), Ability.BORDERS);
        List<Sheet> sheets = Sheets.of(report.figures(), words, printing, draw.part());
        List<List<String>> marks = sheets.stream()
                .map(sheet -> List.of(TABLE + "" + sheet.number()))
                .toList();
        List<Object> page = new ArrayList<>();
        Damage damage = Damage.draw(draw.part());
        for (String line : TextPage.lines(report, words, marks, draw.part())) {
            page.add(line.charAt(0) == TABLE ? sheets.get(line.charAt(1) - '2') : damage.apply(line));
        }
        byte[] bytes = switch (this) {
            case DOCX, DOCX_EDITED, DOCX_UNMERGED -> new DocxPage(this, damage, draw.part()).bytes(page);
            case XLSX, XLSX_SHEETS, XLSX_UNMERGED, XLS ->
                new WorkbookPage(this, damage, printing.features().contains("=\"\""), draw.part()).bytes(page);
            case RTF -> new RtfPage(damage, draw.part()).bytes(page);
            case MHTML -> throw new IllegalStateException("written before");
        };
        return new Written(name(), report, bytes, page.toString(), printing.wants(), printing.features());
    }
}
