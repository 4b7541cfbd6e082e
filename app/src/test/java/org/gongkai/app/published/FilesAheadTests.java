package org.gongkai.app.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.report.PublishedReports;
import org.gongkai.app.report.ReportPublished;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/** Files of reports are there before anybody asks: of the last at the start, of each new one afterwards. */
@RunningProgram
class FilesAheadTests {
    private static final int KINDS = 3;

    @Autowired
    private PublishedReports reports;

    @Autowired
    private FlywayConnectionDetails access;

    private Shelf shelf;

    @BeforeEach
    void publish() {
        shelf = new Shelf(access);
        put(2014);
    }

    private void put(int year) {
        shelf.put(
                "gaoling-civil",
                "高陵区民政局",
                "DEPARTMENT",
                year,
                1,
                Shelf.figures(),
                "",
                "{}|{}||",
                "2015-03-25T10:00:00+08:00");
    }

    @AfterEach
    void clear() {
        shelf.close();
    }

    @Test
    void theLastAreMadeAtTheStartAndEachThatIsPublishedFromThenOn() throws InterruptedException {
        var files = new WrittenFiles();
        var ahead = new FilesAhead(reports, files);
        try {
            ahead.published(new ReportPublished(issue(2014)));
            assertThat(files.count()).as("nothing before the program is ready").isZero();
            ahead.begin();
            await(
                    files,
                    Viewers.as(Viewer.PUBLIC, () -> reports.latest(FilesAhead.AT_START))
                                    .size()
                            * KINDS);
            int atStart = files.count();
            put(2015);
            ahead.published(new ReportPublished(UUID.randomUUID()));
            ahead.published(new ReportPublished(issue(2015)));
            await(files, atStart + KINDS);
        } finally {
            ahead.destroy();
        }
    }

    private UUID issue(int year) {
        return Viewers.as(Viewer.PUBLIC, () -> reports.newest("gaoling-civil", year))
                .orElseThrow()
                .id();
    }

    private static void await(WrittenFiles files, int count) throws InterruptedException {
        for (int i = 0; i < 1200 && files.count() < count; i++) {
            Thread.sleep(50);
        }
        assertThat(files.count()).isEqualTo(count);
    }
}
