package org.gongkai.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.extractor.ExcelExtractor;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Reading;
import org.gongkai.annualreport.check.ReportChecker;
import org.gongkai.annualreport.read.ReportReader;
import org.gongkai.annualreport.shapes.OfficeShape;
import org.gongkai.annualreport.shapes.Shapes;

/** Word and Excel files read and checked, against bare extraction of the same files by POI; in memory, by turns, medians. */
final class OfficeFormats {
    private static final int ROUNDS = 7;

    /** Takes the text out of a file. */
    private interface Extractor {
        String text(byte[] content) throws IOException;
    }

    private OfficeFormats() {}

    static void run(Figures figures, boolean full) throws IOException {
        int files = full ? 400 : 60;
        compare(figures, "docx", OfficeShape.DOCX, files, OfficeFormats::word);
        compare(figures, "xlsx", OfficeShape.XLSX, files, OfficeFormats::workbook);
        compare(figures, "xls", OfficeShape.XLS, files, OfficeFormats::oldWorkbook);
    }

    private static String word(byte[] content) throws IOException {
        try (XWPFWordExtractor extractor = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(content)))) {
            return extractor.getText();
        }
    }

    private static String workbook(byte[] content) throws IOException {
        try (XSSFExcelExtractor extractor = new XSSFExcelExtractor(new XSSFWorkbook(new ByteArrayInputStream(content)))) {
            return extractor.getText();
        }
    }

    private static String oldWorkbook(byte[] content) throws IOException {
        try (ExcelExtractor extractor = new ExcelExtractor(new HSSFWorkbook(new ByteArrayInputStream(content)))) {
            return extractor.getText();
        }
    }

    private static void compare(Figures figures, String name, OfficeShape shape, int count, Extractor bare)
            throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (int seed = 1; seed <= count; seed++) {
            files.add(Shapes.write(shape, seed).bytes());
        }
        double[] ours = new double[ROUNDS];
        double[] theirs = new double[ROUNDS];
        for (int round = -2; round < ROUNDS; round++) {
            double checked = seconds(files, OfficeFormats::check);
            double extracted = seconds(files, bare);
            if (round >= 0) {
                ours[round] = checked;
                theirs[round] = extracted;
            }
        }
        figures.line(
                name + " read and checked against bare extraction",
                "files/s",
                count / median(ours),
                count / median(theirs));
    }

    private static String check(byte[] content) {
        return switch (ReportReader.read(content)) {
            case AnnualReport report -> ReportChecker.check(report, null).toString();
            case Reading.Refused refused -> throw new IllegalStateException(refused.reason());
        };
    }

    private static double seconds(List<byte[]> files, Extractor work) throws IOException {
        long start = System.nanoTime();
        long length = 0;
        for (byte[] file : files) {
            length += work.text(file).length();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (length == 0) {
            throw new IllegalStateException("nothing was read");
        }
        return seconds;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
