package org.gongkai.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.app.signoff.Tone;
import org.gongkai.app.signoff.page.SignoffPage.Chip;
import org.junit.jupiter.api.Test;

class ReportListPageTests {
    @Test
    void aCityCountsItsUnitsAndDistrictsAndNotItself() {
        ReportListPage page = page(
                "chang-an",
                line("chang-an", "市", true),
                line("chang-an-education", "部门", true),
                line("chang-an-civil", "部门", false),
                line("north", "区", false));
        assertThat(page.count()).isEqualTo(3);
        assertThat(page.handedIn()).isEqualTo(1);
    }

    @Test
    void aDistrictCountsItsUnits() {
        ReportListPage page = page(
                "north", line("north", "区", false), line("north-civil", "部门", true), line("north-street", "街道", true));
        assertThat(page.count()).isEqualTo(2);
        assertThat(page.handedIn()).isEqualTo(2);
    }

    private static ReportListPage page(String code, ReportListPage.Line... lines) {
        return new ReportListPage(
                2022, List.of(2022), "政府", code, true, "", List.of(lines), LocalDeadlines.NONE, null, "", null);
    }

    private static ReportListPage.Line line(String code, String kind, boolean handedIn) {
        return new ReportListPage.Line(
                code, code, kind, new Chip("", Tone.QUIET), "", false, false, handedIn, false, false, "", "/");
    }
}
