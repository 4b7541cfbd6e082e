package org.gongkai.annualreport.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Cell;
import org.gongkai.annualreport.Reading;
import org.gongkai.annualreport.read.ReportReader;

/** Writes a report, reads the file back, and tells what is not the same. */
final class RoundTrip {
    private final WrittenForm form;
    private final List<String> differences = new ArrayList<>();

    private RoundTrip(WrittenForm form) {
        this.form = form;
    }

    static List<String> differences(AnnualReport report, WrittenForm form) {
        RoundTrip trip = new RoundTrip(form);
        switch (ReportReader.read(bytes(report, form))) {
            case Reading.Refused refused -> trip.differences.add(refused.reason());
            case AnnualReport read -> trip.compare(report, read);
        }
        return trip.differences;
    }

    static byte[] bytes(AnnualReport report, WrittenForm form) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (ReportWriter.write(report, form, out) instanceof Writing.Refused refused) {
                throw new AssertionError(refused.reason());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void compare(AnnualReport written, AnnualReport read) {
        same("title", written.title(), read.title());
        same("organ", written.organ(), read.organ());
        same("year", written.year(), read.year());
        same("form", written.form(), read.form());
        same("rows", written.table3(), read.table3());
        for (Cell cell : written.cells().values()) {
            same(cell.name(), content(cell), content(read.cell(cell.name())));
        }
        ReportDocument before = ReportDocument.of(written);
        ReportDocument after = ReportDocument.of(read);
        same("opening", text(before.opening()), text(after.opening()));
        same("headings", headings(before), headings(after));
        for (int i = 0; i < Math.min(before.parts().size(), after.parts().size()); i++) {
            ReportDocument.Part one = before.parts().get(i);
            ReportDocument.Part other = after.parts().get(i);
            same(one.heading() + " before", text(one.before()), text(other.before()));
            same(one.heading() + " after", text(one.after()), text(other.after()));
        }
    }

    private void same(String what, Object written, Object read) {
        if (!Objects.equals(written, read)) {
            differences.add(form + " " + what + ": " + written + " became " + read);
        }
    }

    private static List<String> headings(ReportDocument document) {
        return document.parts().stream()
                .map(part -> part.number() + " " + part.heading())
                .toList();
    }

    /** Pages of a PDF know lines, not paragraphs: there the words are compared without their breaks and blanks. */
    private Object text(List<String> paragraphs) {
        return form == WrittenForm.PDF ? String.join("", paragraphs).replace(" ", "") : paragraphs;
    }

    /** State, figure, what was printed, candidates; the place is another file's. */
    private static List<Object> content(Cell cell) {
        return List.of(
                cell.state(),
                cell.value() == null ? "" : cell.value().toPlainString(),
                cell.state() == Cell.State.UNREADABLE ? cell.raw() : CellText.of(cell),
                cell.candidates());
    }
}
