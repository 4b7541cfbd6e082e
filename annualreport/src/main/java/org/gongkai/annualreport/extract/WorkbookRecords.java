package org.gongkai.annualreport.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.jspecify.annotations.Nullable;

/** The text of an xls, read record by record: of the sheets that are seen. */
final class WorkbookRecords implements HSSFListener {
    private final WorkbookText text = new WorkbookText();
    private final RecordFormats formats = new RecordFormats();
    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    private @Nullable SSTRecord strings;
    private @Nullable SheetRecords sheet;

    /** How deep the current record is in nested streams: a chart within a sheet has its own begin and end. */
    private int depth;

    private int begun;

    private WorkbookRecords() {}

    static String text(DirectoryNode root) throws IOException {
        WorkbookRecords records = new WorkbookRecords();
        HSSFRequest request = new HSSFRequest();
        request.addListenerForAllRecords(records);
        new HSSFEventFactory().processWorkbookEvents(request, root);
        return records.text.toString();
    }

    @Override
    public void processRecord(Record record) {
        try {
            process(record);
        } catch (CannotOpen refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private void process(Record record) throws CannotOpen {
        switch (record) {
            case BOFRecord begin -> begin(begin);
            case EOFRecord _ -> end();
            case BoundSheetRecord bound -> sheets.add(bound);
            case SSTRecord all -> strings = all;
            case FontRecord font -> formats.add(font);
            case FormatRecord format -> formats.add(format);
            case ExtendedFormatRecord style -> formats.add(style);
            default -> {
                if (sheet != null && depth == 1) {
                    sheet.add(record);
                }
            }
        }
    }

    private void begin(BOFRecord begin) {
        depth++;
        if (depth > 1 || begin.getType() == BOFRecord.TYPE_WORKBOOK) {
            return;
        }
        BoundSheetRecord[] inOrder = BoundSheetRecord.orderByBofPosition(sheets);
        boolean seen = begun >= inOrder.length || !(inOrder[begun].isHidden() || inOrder[begun].isVeryHidden());
        begun++;
        sheet = seen && begin.getType() == BOFRecord.TYPE_WORKSHEET ? new SheetRecords(strings, formats) : null;
    }

    private void end() throws CannotOpen {
        depth = Math.max(0, depth - 1);
        if (depth == 0 && sheet != null) {
            text.add(sheet.sheet());
            sheet = null;
        }
    }
}
