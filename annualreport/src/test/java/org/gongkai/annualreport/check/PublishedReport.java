package org.gongkai.annualreport.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Reading;
import org.gongkai.annualreport.read.ReportReader;

/** The published reports that the tests hold. */
final class PublishedReport {
    private PublishedReport() {}

    static AnnualReport read(String name) {
        return read(text(name), name);
    }

    /** Reads a changed text of it. */
    static AnnualReport read(String text, String name) {
        Reading reading = ReportReader.read(text.getBytes(StandardCharsets.UTF_8));
        return switch (reading) {
            case AnnualReport report -> report;
            case Reading.Refused refused -> throw new AssertionError(name + ": " + refused.reason());
        };
    }

    static String text(String name) {
        Path file = name.startsWith("gaoling")
                ? Path.of("../samples", name + ".txt")
                : Path.of("src/test/resources/reports", name + ".txt");
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
