package org.gongkai.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.signin.Desk;
import org.junit.jupiter.api.Test;

/** Who sees whose report, and who is late. */
@RunningProgram
class ReportOfficeTests extends ReportDesks {
    @Test
    void onlyWhoSeesAnOrganSeesItsReportItsFiguresAndItsDoors() throws Exception {
        var stranger = desk("civil.clerk");
        String door = DoorAsk.of(
                        "gaoling-justice", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31), List.of(Visits.MADE))
                .href();
        for (String path : List.of(
                "/office/reports/gaoling-justice/2024",
                "/office/reports/gaoling-justice/2024/text",
                "/office/reports/no-such-organ/2024",
                "/office/reports/gaoling-civil/1999",
                "/office/reports/live?organ=gaoling-justice",
                "/office/reports/signing/" + UUID.randomUUID(),
                door)) {
            assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(stranger.get("/office/reports/gaoling-civil/2024").statusCode())
                .isEqualTo(200);
        assertThat(stranger.get("/office/reports").body()).contains("高陵区民政局").doesNotContain("高陵区司法局");
        assertThat(stranger.post("/office/reports/chase", "year", "2024").statusCode())
                .isEqualTo(403);
        assertThat(Desk.of("sysadmin", port).get("/office/reports").statusCode())
                .isEqualTo(403);
    }

    @Test
    void theOfficeSeesWhoIsLateChasesThemAndSetsEarlierDays() throws Exception {
        var office = Desk.of("office", port);
        assertThat(office.get("/office/reports?year=2023").body())
                .contains("高陵区教育局", "未开始，已逾期", "催报全部未报单位", "2024 年 1 月 31 日");
        done(office.post("/office/reports/chase", "year", "2023", "organ", "gaoling-education"));
        assertThat(office.get("/office/reports?year=2023").body()).contains("已催 1 次");
        assertThat(desk("education.clerk").get("/office/notices").body()).contains("请尽快报送区教育局 2023 年度报告");
        done(office.post("/office/reports/chase", "year", "2023"));

        office.get("/office/reports?year=2023");
        var tooLate = office.post(
                "/office/reports/deadlines", "year", "2023", "units", "2024-02-01", "own", "", "source", "通知");
        assertThat(tooLate.statusCode()).isEqualTo(422);
        assertThat(tooLate.body()).contains("只能提前", "value=\"2024-02-01\"");
        assertThat(office.post(
                                "/office/reports/deadlines",
                                "year",
                                "2023",
                                "units",
                                "2024-01-26",
                                "own",
                                "",
                                "source",
                                "")
                        .statusCode())
                .isEqualTo(422);
        done(office.post(
                "/office/reports/deadlines",
                "year",
                "2023",
                "units",
                "2024-01-26",
                "own",
                "2024-03-20",
                "source",
                "区政办函〔2023〕9号"));
        assertThat(office.get("/office/reports?year=2023").body())
                .contains("2024 年 1 月 26 日", "2024 年 3 月 20 日", "区政办函〔2023〕9号");
    }
}
