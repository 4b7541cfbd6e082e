package org.gongkai.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToLongFunction;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
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
import org.gongkai.annualreport.shapes.Shape;
import org.gongkai.annualreport.shapes.Shapes;

/**
 * Reading and checking the files that offices send, against merely taking their text out with the library that opens them: 0.8 of
 * its rate is wanted. The files lie in memory; both work by turns, so that a noisy neighbour disturbs both.
 */
final class ReportFormats implements Benchmark {
    /** One kind of file and the bare extraction that it is compared with. */
    private record Format(String name, List<Shape> shapes, ToLongFunction<byte[]> bare) {}

    /** A new kind of file is a line more. */
    private static final List<Format> FORMATS = List.of(
            new Format("PDF", Shapes.PDF, ReportFormats::pdfText),
            new Format("docx", List.of(OfficeShape.DOCX), ReportFormats::docxText),
            new Format("xlsx", List.of(OfficeShape.XLSX), ReportFormats::xlsxText),
            new Format("xls", List.of(OfficeShape.XLS), ReportFormats::xlsText));

    @Override
    public String name() {
        return "report-formats";
    }

    @Override
    public String description() {
        return "读取并核对 PDF、Word、Excel 年报，与只用 PDFBox、POI 取出文字相比";
    }

    @Override
    public void run(Path root, boolean full, Figures figures) throws Exception {
        for (Format format : FORMATS) {
            List<byte[]> files = files(format.shapes(), full ? 120 : 48);
            for (int threads : new int[] {1, 2}) {
                compare(format, files, threads, full ? 11 : 7, figures);
            }
        }
    }

    private static List<byte[]> files(List<Shape> shapes, int count) {
        List<byte[]> files = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            files.add(Shapes.write(shapes.get(i % shapes.size()), i).bytes());
        }
        return files;
    }

    private static void compare(Format format, List<byte[]> files, int threads, int rounds, Figures figures)
            throws Exception {
        for (int i = 0; i < 2; i++) {
            seconds(files, threads, ReportFormats::check);
            seconds(files, threads, format.bare());
        }
        double[] ours = new double[rounds];
        double[] theirs = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            theirs[i] = seconds(files, threads, format.bare());
            ours[i] = seconds(files, threads, ReportFormats::check);
        }
        Arrays.sort(ours);
        Arrays.sort(theirs);
        figures.line(
                format.name() + ", " + threads + " threads, limit 0.8",
                "files/s",
                files.size() / ours[rounds / 2],
                files.size() / theirs[rounds / 2]);
    }

    private static double seconds(List<byte[]> files, int threads, ToLongFunction<byte[]> work) throws Exception {
        long start = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<Long>> done = new ArrayList<>();
            for (byte[] file : files) {
                done.add(pool.submit(() -> work.applyAsLong(file)));
            }
            for (Future<Long> one : done) {
                one.get();
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static long check(byte[] content) {
        return switch (ReportReader.read(content)) {
            case AnnualReport report -> ReportChecker.check(report, null).size();
            case Reading.Refused refused -> refused.reason().length();
        };
    }

    private static long pdfText(byte[] content) {
        try (PDDocument document = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(document).length();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static long docxText(byte[] content) {
        try (var extractor = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(content)))) {
            return extractor.getText().length();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static long xlsxText(byte[] content) {
        try (var extractor = new XSSFExcelExtractor(new XSSFWorkbook(new ByteArrayInputStream(content)))) {
            return extractor.getText().length();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static long xlsText(byte[] content) {
        try (var extractor = new ExcelExtractor(new HSSFWorkbook(new ByteArrayInputStream(content)))) {
            return extractor.getText().length();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
