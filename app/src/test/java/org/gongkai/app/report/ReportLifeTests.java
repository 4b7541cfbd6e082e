package org.gongkai.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.secrecy.Conclusion;
import org.gongkai.app.secrecy.ReleaseReviews;
import org.gongkai.app.secrecy.ReviewDecision;
import org.gongkai.app.signin.Desk;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A report from its first sentence to a corrected issue, through the pages, by the people of the demonstration. */
@RunningProgram
class ReportLifeTests extends ReportDesks {
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\d+)\"");
    private static final Pattern TASK = Pattern.compile("name=\"task\" value=\"([0-9a-f-]{36})\"");
    private static final Pattern FINDING = Pattern.compile("name=\"finding\" value=\"([0-9a-f]+)\"");

    @Autowired
    private PublishedReports published;

    @Autowired
    private ReleaseReviews reviews;

    @Autowired
    private TakingDown takingDown;

    @Test
    void aUnitsReportIsFilledReturnedTakenSignedPublishedAndCorrected() throws Exception {
        String report = "/office/reports/gaoling-justice/2024";
        var clerk = desk("justice.clerk");
        var office = Desk.of("office", port);
        office.get("/office/reports"); // has forms, and so the token of forms
        visit("gaoling-justice", "2024-03-05", "3");

        assertThat(clerk.get(report).body()).contains("还没有开始编制", "开始编制");
        assertThat(clerk.get(report + "/text").statusCode()).isEqualTo(409);
        assertThat(clerk.get(report + "/text").body()).contains("没有文字可改。请先按“开始编制”");
        done(act(clerk, report, "begin"));
        assertThat(clerk.get(report).body())
                .contains("填写中", "本报告所列数据的统计期限自2024年1月1日", "信息处理费")
                .doesNotContain("【");

        // the text takes its figure from the records; what contradicts them is told and blocks
        done(write(clerk, report, "1", "（一）主动公开、依申请公开、信息管理、平台、监督保障。接待来访4次，全年【接待来访】次。"));
        var contradicted = act(clerk, report, "check");
        assertThat(contradicted.statusCode()).isEqualTo(422);
        assertThat(contradicted.body()).contains("还有 1 处矛盾", "接待来访4次", "全年<a class=\"slot\"");
        done(write(clerk, report, "1", "（一）主动公开、依申请公开、信息管理、平台、监督保障。接待来访【接待来访】次。"));
        assertThat(act(clerk, report, "submit").body()).contains("请先核对");
        done(act(clerk, report, "check"));
        assertThat(act(office, report, "accept").statusCode()).isIn(409, 422);
        done(act(clerk, report, "submit"));
        assertThat(clerk.get(report).body()).contains("已报送，待审核", "定稿 1");
        assertThat(write(clerk, report, "5", "偷改").statusCode()).isEqualTo(422);
        assertThat(clerk.get(report + "/text").body()).contains("报告已报送，待审核，文字不能再改。上级还没有审核的，可以撤回后再改。");
        assertThat(office.get(report + "/text").body()).contains("您不在", "不能改它的年度报告");

        // the office above returns it with remarks, then takes it
        assertThat(office.get("/office/notices").body()).contains("司法局报送了 2024 年度报告");
        assertThat(act(office, report, "return").body()).contains("退回要写明改什么");
        done(act(office, report, "return", "words", "请补写存在的问题。"));
        assertThat(clerk.get(report).body()).contains("已退回", "请补写存在的问题。");
        done(write(clerk, report, "5", "存在的问题是公开不够及时，已改进。"));
        done(act(clerk, report, "check"));
        done(act(clerk, report, "submit"));
        done(act(office, report, "accept"));
        assertThat(office.get(report).body())
                .as("units publish by 31 January too")
                .contains("逾期未公开");

        // what is signed is what was kept; records that change since are told, and nothing changes in silence
        visit("gaoling-justice", "2024-06-07", "2");
        assertThat(clerk.get(report).body())
                .contains("台账有 1 个数变了", "接待来访<a class=\"slot\"", ">3</a>次", "<td class=\"number\">+2</td>");
        done(act(clerk, report, "sign"));
        var reviewer = desk("justice.reviewer");
        var leader = desk("justice.leader");
        assertThat(sign(clerk, report).statusCode()).isEqualTo(422);
        assertThat(sign(leader, report).statusCode()).isEqualTo(422);
        done(sign(reviewer, report));
        assertThat(sign(reviewer, report).statusCode()).isIn(409, 422);
        done(sign(leader, report));
        assertThat(Viewers.as(Viewer.PUBLIC, () -> published.newest("gaoling-justice", 2024)))
                .isEmpty();

        // nothing goes out unreviewed
        assertThat(act(clerk, report, "publish").body()).contains("还没有送保密审查");
        done(act(clerk, report, "propose"));
        assertThat(act(clerk, report, "publish").statusCode()).isIn(409, 422);
        clear();
        done(act(clerk, report, "publish"));
        assertThat(office.get(report).body()).doesNotContain("逾期未公开");
        assertThat(clerk.get(report).body()).contains("已公开", "更正");
        var issue = Viewers.as(Viewer.PUBLIC, () -> published.newest("gaoling-justice", 2024))
                .orElseThrow();
        assertThat(issue.json()).contains("接待来访3次", "\"year\":2024", "\"form\":2021");
        assertThat(issue.issue()).isEqualTo(1);

        // a correction goes the whole way again and is published with its difference
        assertThat(act(clerk, report, "correct").body()).contains("请写明哪里有误");
        done(act(clerk, report, "correct", "words", "漏计 6 月来访 2 次"));
        assertThat(Viewers.as(Viewer.PUBLIC, () -> published.newest("gaoling-justice", 2024)))
                .contains(issue);
        done(act(clerk, report, "check"));
        done(act(clerk, report, "submit"));
        done(act(office, report, "accept"));
        done(act(clerk, report, "sign"));
        done(sign(reviewer, report));
        done(sign(leader, report));
        done(act(clerk, report, "propose"));
        clear();
        done(act(clerk, report, "publish"));
        var corrected = Viewers.as(Viewer.PUBLIC, () -> published.newest("gaoling-justice", 2024))
                .orElseThrow();
        assertThat(corrected.issue()).isEqualTo(2);
        assertThat(corrected.json()).contains("接待来访5次");
        assertThat(corrected.why()).isEqualTo("漏计 6 月来访 2 次");
        assertThat(clerk.get("/reports/gaoling-justice/2024").body()).contains("更正记录", "<del>");
        assertThat(reviewed())
                .as("why it was corrected is public, so it is reviewed")
                .contains("漏计 6 月来访 2 次");

        // a clearance that is taken back takes the issue with it; the one before is in force again
        revoke();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> Viewers.as(Viewer.PUBLIC, () -> published.newest("gaoling-justice", 2024))
                        .filter(one -> one.issue() == 1)
                        .isPresent());
        assertThat(clerk.get("/reports/gaoling-justice/2024").body()).doesNotContain("漏计 6 月来访 2 次");
        assertThat(clerk.get(report).body()).contains("填写中");

        // and where the news of it went astray, the job sees it
        owner().sql("""
                        insert into release_end (review, kind, person, reason, at)
                        select clearance, 'REVOKED', (select moved_by from report r where r.id = report), '重看', now()
                        from report_published where organ_code = 'gaoling-justice' and year = 2024""").update();
        Viewers.as(SystemViewer.REPORT_KEEPING, () -> {
            takingDown.run();
            return "";
        });
        assertThat(clerk.get("/reports/gaoling-justice/2024").statusCode()).isEqualTo(404);
        assertThat(owner().sql(
                                "select count(*) from report_published_figure where organ_code = 'gaoling-justice' and year = 2024")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(journal("select r.id::text from report r join organ o on o.id = r.organ "
                        + "where o.code = 'gaoling-justice' and year = 2024 and published_at is null"))
                .as("what has left counts as published nowhere")
                .hasSize(1);
        assertThat(clerk.get("/office/notices").body()).contains("审查结论被撤销，已经撤下", "审查结论被撤销，原来公开的一版已经撤下");

        assertThat(journal(
                        "select distinct act from journal_entry where subject_kind = 'report' and act like 'report.%'"))
                .contains(
                        "report.begin",
                        "report.write",
                        "report.check",
                        "report.submit",
                        "report.return",
                        "report.accept",
                        "report.sign",
                        "report.publish",
                        "report.correct");
    }

    @Test
    void aGovernmentWithMissingUnitsIsSignedOnlyWithAReasonForEach() throws Exception {
        String unit = "/office/reports/gaoling-audit/2021";
        var auditor = desk("audit.clerk");
        visit("gaoling-audit", "2021-03-01", "2");
        done(act(auditor, unit, "begin"));
        done(act(auditor, unit, "check"));
        done(act(auditor, unit, "submit"));
        visit("gaoling-audit", "2021-11-30", "1");

        String report = "/office/reports/gaoling/2021";
        var clerk = Desk.of("clerk", port);
        done(act(clerk, report, "begin"));
        String page = clerk.get(report).body();
        assertThat(page)
                .contains("18 个单位还没有报送：区政府办公室、", "区司法局", "X-9", "接待来访：各单位报送之和 2，台账现为 3（+1）", "区审计局 报送 2，现为 3")
                .doesNotContainPattern("还没有报送[^。]*区审计局");
        assertThat(act(clerk, report, "check").statusCode()).isEqualTo(422);
        List<String> findings = all(FINDING, page);
        assertThat(findings).hasSize(2);
        String first = findings.getFirst();
        assertThat(act(clerk, report, "overrule", "finding", first, "words", "").body())
                .contains("请写明理由");
        for (String finding : findings) {
            done(act(clerk, report, "overrule", "finding", finding, "words", "历史年度，各单位没有在本系统报送"));
        }
        assertThat(clerk.get(report).body()).contains("已放行", "历史年度，各单位没有在本系统报送", "没有未处理的矛盾");
        assertThat(journal("select facts from journal_entry where act = 'report.overrule'"))
                .hasSizeGreaterThanOrEqualTo(findings.size())
                .allMatch(facts -> facts.contains("X-9") || facts.contains("rule"))
                .noneMatch(facts -> facts.contains("历史年度"));
        done(act(clerk, report, "check"));
        assertThat(clerk.get(report).body()).contains("送签");
        done(act(clerk, report, "sign"));
        assertThat(clerk.get(report).body()).contains("审核");
    }

    @Test
    void aDoorShowsMonthsUnitsAndRecordsAndGivesThemAway() throws Exception {
        visit("gaoling-audit", "2023-02-03", "1");
        visit("gaoling-audit", "2023-02-04", "7");
        visit("gaoling-audit", "2023-05-06", "2");
        var clerk = desk("audit.clerk");
        String door = DoorAsk.of(
                        "gaoling-audit", LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31), List.of(Visits.MADE))
                .href();
        assertThat(clerk.get(door).body()).contains("接待来访", "10 <span>次</span>", "1月 0，2月 8，3月 0", "visits.made", "按月");
        assertThat(clerk.get(door).body()).contains("按数目", "全部数目", "单数（8）", "双数（2）");
        assertThat(clerk.get(door + "&kind=" + DoorAsk.encoded("双数")).body())
                .contains("2023 年 5 月 6 日", "name=\"kind\" value=\"双数\"")
                .doesNotContain("2023 年 2 月 4 日");
        assertThat(clerk.get(door + "&words=nothing").body()).contains("没有名称或编号以“nothing”开头的记录");
        String[] fields = {
            "organ",
            "gaoling-audit",
            "from",
            "2023-01-01",
            "to",
            "2023-12-31",
            "cells",
            Visits.MADE,
            "order",
            "LARGEST_FIRST",
            "as",
            "csv"
        };
        var csv = clerk.post("/office/reports/cell/export", fields);
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.body().lines()).hasSize(4).first().isEqualTo("\uFEFF\"单位\",\"日期\",\"编号\",\"名称\",\"说明\",\"数量\"");
        assertThat(csv.body().lines().skip(1).findFirst().orElseThrow()).contains("\"7\"", "2023-02-04");
        var narrowed = java.util.stream.Stream.concat(
                        java.util.Arrays.stream(fields), java.util.stream.Stream.of("kind", "双数"))
                .toArray(String[]::new);
        assertThat(clerk.post("/office/reports/cell/export", narrowed).body().lines())
                .hasSize(2);
        fields[11] = "xlsx";
        assertThat(clerk.post("/office/reports/cell/export", fields).body()).startsWith("PK");
        assertThat(journal("select act from journal_entry where act = 'report.export'"))
                .hasSizeGreaterThanOrEqualTo(2);
        // the district counts it too, and its list shows what its reader may see
        assertThat(Desk.of("office", port)
                        .get(door.replace("gaoling-audit", "gaoling"))
                        .body())
                .contains("区审计局", "visits.made");
        assertThat(Desk.of("clerk", port)
                        .get(door.replace("gaoling-audit", "gaoling"))
                        .body())
                .contains("在别的单位，您看不到记录");
        assertThat(clerk.get("/office/reports/live?organ=gaoling-audit&from=2023-02-01&to=2023-02-28")
                        .body())
                .contains("2023 年 2 月 1 日至 2 月 28 日");
        assertThat(clerk.get(DoorAsk.ADDRESS + "?organ=gaoling-audit&from=x").statusCode())
                .isEqualTo(400);
        for (String cell : List.of(Visits.MADE, "table2.licences", "table3.A.0", "table4.0", "evidence.trainings")) {
            String list = DoorAsk.of(
                            "gaoling-audit", LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31), List.of(cell))
                    .href();
            assertThat(clerk.get(list + "&after=nowhere").statusCode()).as(cell).isIn(200, 400);
        }
        assertThat(clerk.get(DoorAsk.of(
                                        "gaoling-audit",
                                        LocalDate.of(2023, 1, 1),
                                        LocalDate.of(2023, 12, 31),
                                        List.of("table2.licences", "table4.0"))
                                .href())
                        .statusCode())
                .as("two ledgers are no list")
                .isEqualTo(400);
    }

    private static HttpResponse<String> act(Desk desk, String report, String act, String... more) throws Exception {
        var fields = new ArrayList<>(
                List.of("act", act, "seen", found(SEEN, desk.get(report).body(), "0")));
        fields.addAll(List.of(more));
        return desk.post(report, fields.toArray(String[]::new));
    }

    private static HttpResponse<String> write(Desk desk, String report, String part, String text) throws Exception {
        String form = desk.get(report + "/text").body();
        String seen = found(SEEN, form, "0");
        var fields = new ArrayList<>(List.of("seen", seen));
        for (int i = 0; i < ReportText.PARTS; i++) {
            var area = Pattern.compile("(?s)<textarea id=\"part-in-" + i + "\"[^>]*>(.*?)</textarea>")
                    .matcher(form);
            fields.add("part-" + i);
            fields.add(String.valueOf(i).equals(part) ? text : area.find() ? area.group(1) : "");
        }
        return desk.post(report + "/text", fields.toArray(String[]::new));
    }

    private static HttpResponse<String> sign(Desk desk, String report) throws Exception {
        String page = desk.get(report).body();
        return desk.post(
                report + "/signing",
                "act",
                "agree",
                "seen",
                found(SEEN, page, "0"),
                "task",
                found(TASK, page, ""),
                "phrase",
                "own",
                "opinion",
                "同意。");
    }

    /** The secrecy officer of the office above lets out what waits: in the unit itself the only one has signed. */
    private void clear() {
        UUID id = UUID.fromString(journal("""
                        select r.id::text from release_review r join release_waiting w on w.review = r.id
                        where r.subject_kind = 'annual-report' order by r.proposed_at desc""").getFirst());
        Viewers.as(officer(), () -> {
            reviews.decide(id, new ReviewDecision(Conclusion.OPEN, "open", "", Map.of(), Set.of()));
            return id;
        });
    }

    private Viewer officer() {
        return Viewers.as(
                SystemViewer.FOUNDING,
                () -> directory
                        .person("secrecy")
                        .flatMap(one -> directory.signedIn(one.id()))
                        .orElseThrow()
                        .viewer());
    }

    private static final String NEWEST = """
            select r.id::text from release_review r join release_decision d on d.review = r.id
            where r.subject_kind = 'annual-report' order by r.proposed_at desc""";

    /** What the officer had before him of the newest review. */
    private List<String> reviewed() {
        return journal("select body from release_part where review = '"
                + journal(NEWEST).getFirst() + "'");
    }

    private void revoke() {
        UUID id = UUID.fromString(journal(NEWEST).getFirst());
        Viewers.as(officer(), () -> {
            reviews.revoke(id, "重看后有疑问");
            return id;
        });
    }

    private static String found(Pattern pattern, String page, String otherwise) {
        var match = pattern.matcher(page);
        return match.find() ? match.group(1) : otherwise;
    }

    private static List<String> all(Pattern pattern, String page) {
        return pattern.matcher(page).results().map(one -> one.group(1)).toList();
    }
}
