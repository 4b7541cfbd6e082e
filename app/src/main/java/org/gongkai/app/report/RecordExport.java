package org.gongkai.app.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.DeferredSXSSFWorkbook;
import org.gongkai.app.directory.Names;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.facts.Extent;
import org.gongkai.app.facts.Records;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.gongkai.app.web.Download;
import org.gongkai.app.workbooks.TextSheet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 导出 of the records behind a figure, as the person sees them, a page at a time: never more than a page is held in memory. */
@Component
class RecordExport {
    private static final List<String> HEAD = List.of("单位", "日期", "编号", "名称", "说明", "数量");
    private static final int PAGE = 1000;
    /** A sheet of Excel holds 1 048 576 lines; more is for CSV. */
    private static final int MOST_LINES = 1_000_000;

    private final Doors doors;
    private final Door door;
    private final Names names;
    private final Journal journal;
    private final TransactionTemplate transaction;

    RecordExport(Doors doors, Door door, Names names, Journal journal, PlatformTransactionManager transactions) {
        this.doors = doors;
        this.door = door;
        this.names = names;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
    }

    private interface Lines {
        void line(List<String> cells) throws IOException;
    }

    void write(DoorAsk ask, Organ organ, boolean csv, HttpServletResponse response) throws IOException {
        transaction.executeWithoutResult(_ -> {
            Act act = Act.of("report.export", "导出台账记录", "organ", organ.id())
                    .with("cells", ask.cellsInOne())
                    .with("from", ask.from())
                    .with("to", ask.to())
                    .with("form", csv ? "csv" : "xlsx");
            journal.write(ask.kind().isEmpty() ? act : act.with("narrowed", "kind"));
        });
        String name = organ.shortName() + " " + plain(doors.label(ask.cells())) + " " + ask.from() + "至" + ask.to()
                + kind(ask) + (csv ? ".csv" : ".xlsx");
        OutputStream out = Download.as(name, response);
        Extent extent = doors.extent(ask, organ);
        if (csv) {
            csv(ask, extent, new OutputStreamWriter(out, StandardCharsets.UTF_8));
        } else {
            xlsx(ask, extent, out);
        }
    }

    private static String kind(DoorAsk ask) {
        return ask.kind().isEmpty() ? "" : " " + plain(ask.kind());
    }

    private static String plain(String name) {
        return name.replaceAll("[\\\\/:*?\"<>|]", " ");
    }

    private void csv(DoorAsk ask, Extent extent, Writer out) throws IOException {
        out.write('\uFEFF');
        Lines lines = cells -> out.write(
                String.join(",", cells.stream().map(RecordExport::quoted).toList()) + "\r\n");
        lines.line(HEAD);
        each(ask, extent, lines, Integer.MAX_VALUE);
        out.flush();
    }

    /** What a spreadsheet would take for a formula is kept as text. */
    private static String quoted(String cell) {
        String safe = cell.matches("(?s)[=+@＝＋－＠\\t\\r-].*") ? "'" + cell : cell;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    private void xlsx(DoorAsk ask, Extent extent, OutputStream out) throws IOException {
        try (var workbook = new DeferredSXSSFWorkbook()) {
            workbook.createSheet("记录").setRowGenerator(sheet -> {
                int[] widths = {24, 12, 24, 48, 32, 12};
                for (int i = 0; i < widths.length; i++) {
                    sheet.setColumnWidth(i, widths[i] * 256);
                }
                sheet.createFreezePane(0, 1);
                TextSheet.fill(sheet.createRow(0), HEAD);
                int[] at = {1};
                each(ask, extent, cells -> fill(sheet.createRow(at[0]++), cells), MOST_LINES);
            });
            workbook.writeAvoidingTempFiles(out);
        }
    }

    /** The amount is a number, which a spreadsheet adds up. */
    private static void fill(Row row, List<String> cells) {
        TextSheet.fill(row, cells);
        int last = cells.size() - 1;
        row.getCell(last).setCellValue(Double.parseDouble(cells.get(last)));
    }

    private void each(DoorAsk ask, Extent extent, Lines lines, int most) throws IOException {
        Map<Long, String> called = new HashMap<>();
        DoorAsk from = ask;
        int written = 0;
        while (true) {
            Records records = door.records(doors.query(from, extent, PAGE));
            List<Long> unknown = records.lines().stream()
                    .map(Records.Line::organ)
                    .filter(one -> !called.containsKey(one))
                    .distinct()
                    .toList();
            called.putAll(names.ofOrgans(unknown));
            for (Records.Line line : records.lines()) {
                if (written++ == most) {
                    lines.line(List.of("其余记录请用 CSV 导出", "", "", "", "", "0"));
                    return;
                }
                lines.line(List.of(
                        called.getOrDefault(line.organ(), ""),
                        line.day().toString(),
                        line.number(),
                        line.title(),
                        line.note(),
                        Figures.plain(line.amount())));
            }
            if (records.next() == null) {
                return;
            }
            from = ask.from(records.next());
        }
    }
}
