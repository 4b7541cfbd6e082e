package org.gongkai.annualreport.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Cell;
import org.gongkai.annualreport.extract.Extract;
import org.gongkai.annualreport.ocr.ScannedPages;
import org.gongkai.annualreport.read.ReportReader;
import org.gongkai.annualreport.shapes.Scan.Quality;
import org.junit.jupiter.api.Test;

/**
 * Printed and scanned reports, read by the OCR engine of this machine. More seeds are tried with {@code -Dscans.seeds=N}; how
 * many cells were settled is printed.
 */
class ScanTests {
    private static final int SEEDS = Integer.getInteger("scans.seeds", 1);

    @Test
    void cleanScanIsReadWithoutAWrongCell() {
        assertThat(settled(Quality.CLEAN)).isGreaterThan(0.95);
    }

    @Test
    void skewedScanIsReadWithoutAWrongCell() {
        assertThat(settled(Quality.SKEWED)).isGreaterThan(0.8);
    }

    @Test
    void noisyScanIsReadWithoutAWrongCell() {
        assertThat(settled(Quality.NOISY)).isGreaterThan(0.5);
    }

    /** Which part of the cells of tables three and four the sums settled. */
    private static double settled(Quality quality) {
        int all = 0;
        int settled = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            Scan scan = Scan.of(seed, quality);
            AnnualReport report = read(scan);
            for (Cell cell : report.cells().values()) {
                Want want = scan.written().wants().get(cell.name());
                assertThat(want).isNotNull();
                BigDecimal printed = want.value() == null ? BigDecimal.ZERO : want.value();
                assertThat(cell.byMachine()).as(cell.name()).isTrue();
                if (cell.state() != Cell.State.UNREADABLE) {
                    assertThat(cell.value() == null ? BigDecimal.ZERO : cell.value())
                            .as("%s of seed %d", cell, seed)
                            .isEqualByComparingTo(printed);
                }
                if (!cell.name().startsWith("table2")) {
                    all++;
                    settled += cell.state() == Cell.State.UNREADABLE ? 0 : 1;
                } else {
                    assertThat(cell.state()).as(cell.name()).isEqualTo(Cell.State.UNREADABLE);
                }
            }
        }
        System.out.printf("%s: %d of %d cells settled%n", quality, settled, all);
        return (double) settled / all;
    }

    private static AnnualReport read(Scan scan) {
        List<Supplier<BufferedImage>> pages = new ArrayList<>();
        scan.pages().forEach(page -> pages.add(() -> page));
        Extract extract = ScannedPages.installed().read(pages);
        assertThat(extract).isInstanceOf(Extract.Text.class);
        return (AnnualReport) ReportReader.read((Extract.Text) extract);
    }
}
