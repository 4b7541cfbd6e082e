package org.gongkai.annualreport.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Cell;
import org.gongkai.annualreport.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Invented reports that another office program (LibreOffice 7.4) opened and saved in formats of its own making. The figures printed
 * in each stand beside it, a line a cell.
 */
class OtherProgramsTests {
    private static final Path FILES = Path.of("src/test/resources/office");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.filter(file -> !file.toString().endsWith(".cells"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyCellIsReadAsPrinted(Path file) throws IOException {
        Reading reading = ReportReader.read(Files.readAllBytes(file));
        assertThat(reading).isInstanceOf(AnnualReport.class);
        AnnualReport report = (AnnualReport) reading;
        List<String> differing = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(file + ".cells"))) {
            String name = line.substring(0, line.indexOf('='));
            String printed = line.substring(name.length() + 1);
            Cell cell = report.cell(name);
            boolean same = printed.isEmpty()
                    ? cell.state() != Cell.State.UNREADABLE
                            && report.figure(name).orElseThrow().signum() == 0
                    : cell.value() != null && cell.value().compareTo(new BigDecimal(printed)) == 0;
            if (!same) {
                differing.add(line + " read as " + cell);
            }
        }
        assertThat(differing).isEmpty();
    }
}
