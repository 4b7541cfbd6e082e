package org.gongkai.annualreport.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Cell;
import org.gongkai.annualreport.Place;
import org.gongkai.annualreport.Reading;
import org.gongkai.annualreport.SourceText;
import org.gongkai.annualreport.extract.Extract;
import org.gongkai.annualreport.extract.FileText;
import org.gongkai.annualreport.extract.PictureReader;
import org.gongkai.annualreport.ocr.ScannedPages;
import org.gongkai.law.report.ReportForm;

/**
 * Reads a report from the bytes of a file, recognised by content: in the shapes found in the wild, or in JSON. A cell is read,
 * or it is reported with its candidates: nothing is guessed. A file whose tables did not survive is refused with the reason.
 */
public final class ReportReader {
    /** Format characters, such as soft hyphens and zero-width blanks, that stand within words. */
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    private static final int MOST_CANDIDATES = 64;
    private static final int LONGEST_TEXT = 4_000_000;
    /** So far before the first figure its column's head may stand. */
    private static final int HEADS = 300;

    private ReportReader() {}

    /** Never throws for bad content: whatever cannot be read is refused. Scans are read by the OCR engine of this machine. */
    public static Reading read(byte[] content) {
        return read(content, ScannedPages.installed());
    }

    /** The same, scans being read by {@code pictures}. */
    public static Reading read(byte[] content, PictureReader pictures) {
        return switch (FileText.of(content, pictures)) {
            case Extract.Refused refused -> new Reading.Refused(refused.reason());
            case Extract.Text text -> read(text);
        };
    }

    /** Reads a text or a page of HTML. */
    public static Reading read(String content) {
        return read(FileText.ofCharacters(content));
    }

    /** Reads the text of a file that was opened before. */
    public static Reading read(Extract.Text extract) {
        String printed = extract.printed();
        if (printed.length() > LONGEST_TEXT) {
            return new Reading.Refused("文字超过四百万字，不像一份年度报告。请只给报告本身。");
        }
        if (!extract.closedCells() && JsonReport.holds(printed)) {
            return JsonReport.read(printed);
        }
        SourceText source = new SourceText(printed, Normal.of(printed), extract.byMachine());
        String text = Furniture.cleared(source.normal());
        return extract.closedCells()
                ? inOrder(tables(source, Tokens.ofClosedCells(text)), text)
                : tables(source, Tokens.of(text));
    }

    /** Where cells are closed, the heads of the columns can be read: another order than the form's is refused. */
    private static Reading inOrder(Reading reading, String text) {
        if (reading instanceof AnnualReport report) {
            Optional<Place> tables = report.cells().values().stream()
                    .flatMap(cell -> Stream.ofNullable(cell.place()))
                    .reduce(Place::with);
            if (tables.isPresent()) {
                int from = Math.max(0, tables.get().start() - HEADS);
                return ColumnHeads.inAnotherOrder(text, from, tables.get().end())
                        .<Reading>map(Reading.Refused::new)
                        .orElse(reading);
            }
        }
        return reading;
    }

    private static Reading tables(SourceText source, Tokens lexer) {
        String text = lexer.text();
        TitlePage title =
                TitlePage.of(Normal.of(INVISIBLE.matcher(source.printed()).replaceAll("")));
        RequestLabels.Table labels =
                RequestLabels.find(text, ReportForm.FORM_2021.table3(), ReportForm.FORM_2019.table3());
        if (labels == null) {
            return new Reading.Refused(noTables(source.normal(), title));
        }
        return switch (RequestTable.read(lexer, labels)) {
            case RequestTable.Damaged damaged -> new Reading.Refused(damaged.reason());
            case RequestTable.Result requests -> others(source, lexer, title, requests);
        };
    }

    private static Reading others(SourceText source, Tokens lexer, TitlePage title, RequestTable.Result requests) {
        DisputeTable.Result disputes = DisputeTable.read(lexer, requests.end(), requests.runTogether());
        if (disputes == null) {
            return new Reading.Refused("没有读到表四（行政复议、行政诉讼情况）的数字：文件可能被截断，或这张表是图片。请换一份完整的文本或网页。");
        }
        if (disputes.ways().isEmpty()) {
            return new Reading.Refused("表四应有 15 个数字，只读到 "
                    + Splits.printed(disputes.values()).size() + " 个：文件在转换时可能丢了内容。请从原网页重新复制，或给原始网页文件。");
        }
        PublicationTable.Result publication =
                PublicationTable.read(lexer, requests.start(), requests.byColumn(), requests.runTogether());
        if (publication == null) {
            return new Reading.Refused("没有读到表二（主动公开政府信息情况）：文件可能不完整，或这张表是图片。请换一份完整的文本或网页。");
        }
        List<ReportForm.Row> rows = requests.rows().stream().map(row -> row.row).toList();
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (ReportForm.Row row : publication.form().table2()) {
            PublicationTable.Row read = publication.rows().get(row.code());
            add(
                    source,
                    cells,
                    row.cells(),
                    read == null ? List.of() : read.ways(),
                    read == null ? List.of() : read.values());
        }
        for (TableRow row : requests.rows()) {
            add(source, cells, row.row.cells(), row.ways(), row.values);
        }
        add(source, cells, disputeCells(), disputes.ways(), disputes.values());
        List<Place> tables = List.of(
                new Place(publication.start(), Math.max(publication.start(), publication.end())),
                new Place(requests.start(), requests.end()),
                new Place(disputes.start(), disputes.end()));
        return new AnnualReport(
                source,
                title.title(),
                title.organ(),
                title.year(),
                publication.form(),
                rows,
                MachineFigures.settled(source, rows, cells),
                Sections.find(source.normal(), tables));
    }

    private static List<String> disputeCells() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            names.add("table4." + i);
        }
        return names;
    }

    /** Turns the ways to read a row into its cells: one way is read, several are candidates, none is empty or unreadable. */
    private static void add(
            SourceText source,
            Map<String, Cell> cells,
            List<String> names,
            List<List<Piece>> ways,
            List<Token> values) {
        for (int i = 0; i < names.size(); i++) {
            int column = i;
            String name = names.get(i);
            List<Piece> pieces = ways.stream().map(way -> way.get(column)).toList();
            if (pieces.isEmpty()) {
                cells.put(name, withoutWays(source, name, values));
            } else if (pieces.stream()
                            .map(Piece::amount)
                            .map(BigDecimal::stripTrailingZeros)
                            .distinct()
                            .count()
                    == 1) {
                cells.put(name, read(source, name, pieces.getFirst()));
            } else {
                Place place = whole(values);
                List<String> candidates = pieces.stream()
                        .map(Piece::text)
                        .distinct()
                        .limit(MOST_CANDIDATES)
                        .toList();
                cells.put(name, Cell.unreadable(name, source.at(place).strip(), candidates, place));
            }
        }
    }

    private static Cell withoutWays(SourceText source, String name, List<Token> values) {
        if (Splits.printed(values).isEmpty()) {
            return Cell.empty(name, "", null);
        }
        Place place = whole(values);
        return Cell.unreadable(name, source.at(place).strip(), List.of(), place);
    }

    private static Cell read(SourceText source, String name, Piece piece) {
        Place place = new Place(piece.start(), piece.end());
        String raw = source.at(place).strip();
        if (raw.indexOf(Tokens.UNKNOWN) >= 0) {
            return Cell.unreadable(name, raw, List.of(), place);
        }
        return piece.isEmpty()
                ? Cell.empty(name, raw, place)
                : Cell.read(name, new BigDecimal(piece.text()), raw, place);
    }

    private static Place whole(List<Token> values) {
        List<Token> printed = Splits.printed(values);
        return new Place(printed.getFirst().start(), printed.getLast().end());
    }

    private static String noTables(String normal, TitlePage title) {
        long letters =
                normal.chars().filter(c -> c >= '\u4E00' && c <= '\u9FFF').count();
        if (letters < 20) {
            return "没有读到中文内容。请给报告全文的文本或网页。";
        }
        if (!normal.contains("信息公开") && !normal.contains("政务公开")) {
            return "不像政府信息公开工作年度报告：全文没有提到政府信息公开。请检查是否给错了文件。";
        }
        Integer year = title.year();
        if (year != null && year < ReportForm.FORM_2019.since()) {
            return year + " 年度的报告早于 2019 年的统一格式（国办公开办函〔2019〕60号），没有可核对的表格。2019 年度及以后的报告可以读取。";
        }
        return "没有找到表三（收到和处理政府信息公开申请情况）：表格可能是图片，或只有文字叙述。请给含表格文字的文本或网页。";
    }
}
