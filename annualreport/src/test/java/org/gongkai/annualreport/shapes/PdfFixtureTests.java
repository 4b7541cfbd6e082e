package org.gongkai.annualreport.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Cell;
import org.gongkai.annualreport.read.ReportReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Invented reports that other programs made into PDF: Chromium, LibreOffice Writer, Ghostscript and cairo (from the files of
 * the former two). Beside each lie the figures that it prints, a line a cell; nothing behind the comma where it prints none.
 */
class PdfFixtureTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "chromium",
                "chromium-upright",
                "writer-1",
                "writer-2",
                "writer-3",
                "writer-4",
                "ghostscript-1",
                "ghostscript-2",
                "cairo-1",
                "cairo-2"
            })
    void everyCellIsRead(String name) throws IOException {
        AnnualReport report = (AnnualReport) ReportReader.read(resource(name + ".pdf"));
        List<String> wrong = new ArrayList<>();
        for (String line : new String(resource(name + ".csv"), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            String[] wanted = line.split(",", -1);
            Cell cell = Objects.requireNonNull(report.cells().get(wanted[0]), wanted[0]);
            BigDecimal figure = cell.state() == Cell.State.READ ? cell.value() : null;
            boolean same = wanted[1].isEmpty()
                    ? cell.state() == Cell.State.EMPTY
                    : figure != null && figure.compareTo(new BigDecimal(wanted[1])) == 0;
            if (!same) {
                wrong.add(line + " read as " + cell);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(report.cells()).hasSizeGreaterThan(190);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(PdfFixtureTests.class.getResourceAsStream("/pdf/" + name), name)) {
            return in.readAllBytes();
        }
    }
}
