package org.gongkai.app.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.read.ReportReader;
import org.gongkai.app.RunningProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A finding is answered on its page and the report checked again, with nothing kept in between. */
@RunningProgram
class CorrectingTests {
    private static final String SEED = new String(Form.sample("gaoling-2022.txt"), StandardCharsets.UTF_8);

    /** The seed with the figures of one row run together, in the manner of copied text. */
    private static final String DOUBTFUL = SEED.replace("行政规范性文件 | 1 | 7 | 13 |", "行政规范性文件 1 713");

    @LocalServerPort
    private int port;

    @Autowired
    private MemoryBudget memory;

    private Form form() {
        return new Form(port);
    }

    private PageAtHand seed() throws IOException, InterruptedException {
        return new PageAtHand(form().get("/check/samples/gaoling-2022"));
    }

    private PageAtHand corrected() throws IOException, InterruptedException {
        return seed().type("f1:table4.6", "0")
                .type("f1:table4.11", "0")
                .type("f1.reason", "误计全部行政案件")
                .send();
    }

    @Test
    void aFigureIsCorrectedAndTheReportCheckedAgain() throws Exception {
        assertThat(seed().rules()).startsWith("N-3");
        long before = memory.taken();
        PageAtHand page = corrected();
        assertThat(page.status).isEqualTo(200);
        assertThat(page.rules()).startsWith("T4-1", "T4-1").doesNotContain("N-3");
        assertThat(page.words("#news")).isEqualTo("已记下并重新核对：1 处发现不再成立，新出现 2 处。");
        assertThat(page.words("#answered")).contains("已订正 2 格", "表四·未经复议直接起诉·结果纠正 原来是18 → 改为0", "原因：误计全部行政案件");
        assertThat(memory.taken()).isEqualTo(before);

        PageAtHand sound = page.type("f1:table4.9", "27")
                .type("f1.reason", "总计随之改")
                .type("f2:table4.14", "9")
                .type("f2.reason", "总计随之改")
                .send();
        assertThat(sound.rules()).doesNotContain("T4-1", "N-3");
        assertThat(sound.words("#c-table4\\.9")).isEqualTo("27");
        assertThat(sound.words("#answered")).contains("已订正 4 格");
    }

    @Test
    void aCorrectionIsTakenBack() throws Exception {
        PageAtHand page = corrected().press("undo", "table4.6");
        assertThat(page.words("#answered")).contains("已订正 1 格").doesNotContain("未经复议直接起诉·结果纠正");
        assertThat(page.press("undo", "table4.11").has("#answered")).isFalse();
    }

    @Test
    void theOldFigureTypedAgainIsNoCorrection() throws Exception {
        PageAtHand page = corrected();
        page.type("any.cell", "table4.6").type("any.value", "18").type("any.reason", "看错了");
        assertThat(page.send().words("#answered")).contains("已订正 1 格");
    }

    @Test
    void aChangeWithoutAReasonIsNotAcceptedAndNothingTypedIsLost() throws Exception {
        PageAtHand page =
                seed().type("f1:table4.6", "0").type("f2.reason", "已通知各单位").send();
        assertThat(page.status).isEqualTo(422);
        assertThat(page.words("#f1-wrong")).contains("请写明根据什么改");
        assertThat(page.has("#f1[open]")).isTrue();
        assertThat(page.value("f1:table4.6")).isEqualTo("0");
        assertThat(page.value("f2.reason")).isEqualTo("已通知各单位");
        assertThat(page.has("#answered")).isFalse();
        assertThat(page.type("f1.reason", "台账如此").send().words("#answered")).contains("已订正 1 格", "已说明 1 处");
    }

    @ParameterizedTest
    @ValueSource(strings = {"十八", "-1", "1.5", "18件", "1e3", "9999999999999", "<b>"})
    void whatIsNoFigureIsSaidAtItsField(String typed) throws Exception {
        PageAtHand page =
                seed().type("f1:table4.6", typed).type("f1.reason", "台账如此").send();
        assertThat(page.status).isEqualTo(422);
        assertThat(page.words(".wrong")).contains("结果纠正”不能填“" + typed + "”");
        assertThat(page.value("f1:table4.6")).isEqualTo(typed);
    }

    @Test
    void aFindingWhoseFiguresAreRightIsExplained() throws Exception {
        PageAtHand page = seed().press("confirm", "f1");
        assertThat(page.rules()).startsWith("N-3");
        assertThat(page.has(".finding.settled")).isTrue();
        assertThat(page.words("#answered")).contains("已说明 1 处", "说明：情况属实，已核对");
        assertThat(page.ledger()).contains("\"说明：情况属实，已核对\"");
        assertThat(page.press("undo", key(page)).has(".finding.settled")).isFalse();
    }

    private static String key(PageAtHand page) {
        return page.value("undo");
    }

    @Test
    void theRectificationListHoldsWhatWasCorrectedAndWhy() throws Exception {
        assertThat(corrected().ledger()).contains("\"已订正\",\"表四·未经复议直接起诉·结果纠正由“18”订正为“0”\"", "\"已订正：误计全部行政案件\"");
    }

    @Test
    void anyCellIsCorrected() throws Exception {
        PageAtHand page = seed();
        page.type("any.cell", "table2.licences").type("any.value", "８４５９９").type("any.reason", "漏计 1 件");
        PageAtHand after = page.send();
        assertThat(after.words("#c-table2\\.licences")).isEqualTo("84599");
        assertThat(after.words("#answered")).contains("84598 → 改为84599");
    }

    @Test
    void anyCellWantsACellAFigureAndAReason() throws Exception {
        assertThat(seed().type("any.value", "1").type("any.reason", "x").send().words("#any-cell-wrong"))
                .contains("请先选");
        assertThat(seed().type("any.cell", "table2.licences")
                        .type("any.reason", "x")
                        .send()
                        .words("#any-value-wrong"))
                .contains("请填改成多少");
        assertThat(seed().type("any.cell", "table2.licences")
                        .type("any.value", "84598")
                        .type("any.reason", "x")
                        .send()
                        .words("#any-value-wrong"))
                .contains("没有改动");
        assertThat(seed().type("any.cell", "table2.licences")
                        .type("any.value", "1")
                        .send()
                        .words("#any-reason-wrong"))
                .contains("请写明");
    }

    @Test
    void nothingTypedIsSaid() throws Exception {
        PageAtHand page = seed().send();
        assertThat(page.status).isEqualTo(422);
        assertThat(page.words("#trouble")).contains("没有改动");
    }

    @Test
    void aReadingOfADoubtfulFigureIsChosen() throws Exception {
        PageAtHand page =
                new PageAtHand(form().file("a.txt", Form.utf8(DOUBTFUL)).send());
        assertThat(page.words("#doubts")).contains("读不准");
        assertThat(page.words("#c-table2\\.normativeDocuments\\.0")).isEqualTo("?");
        PageAtHand after = page.press("take", "table2.normativeDocuments.0=1");
        assertThat(after.words("#c-table2\\.normativeDocuments\\.0")).isEqualTo("1");
        assertThat(after.words("#answered")).contains("原来是读不准 → 改为1", "原因：对照原件");
        PageAtHand typed = after.type("doubt:table2.normativeDocuments.1", "7")
                .type("doubt:table2.normativeDocuments.2", "13")
                .send();
        assertThat(typed.has("#doubts")).isFalse();
        assertThat(typed.words("#answered")).contains("已订正 3 格");
    }

    @Test
    void theYearBeforeTravelsAsWell() throws Exception {
        byte[] then = Form.sample("gaoling-2021-invented.txt");
        PageAtHand page = new PageAtHand(
                form().file("今年.txt", Form.utf8(SEED)).file("去年.txt", then).send());
        PageAtHand after = page.press("confirm", "f1");
        assertThat(after.words("main")).contains("读自 今年.txt", "对照上年：去年.txt", "两个年度对照");
        assertThat(after.rules()).isEqualTo(page.rules());
    }

    @Test
    void aUnitOfABatchIsAnsweredAndLeadsBackToTheBatch() throws Exception {
        byte[] zip = Zip.utf8().with("a.txt", Form.utf8(SEED)).bytes();
        String batch = form().finished(form().file("一批.zip", zip).send()).uri().getPath();
        PageAtHand page = new PageAtHand(form().get(batch + "/1")).press("confirm", "f1");
        assertThat(page.words(".crumb")).contains("回到批量结果");
        assertThat(page.has("a[href=" + batch + "]")).isTrue();
        assertThat(page.type("back", "//elsewhere.example")
                        .press("undo", key(page))
                        .has(".crumb"))
                .isFalse();
    }

    @Test
    void theCorrectedReportIsTakenAwayAsAFileThatReadsBack() throws Exception {
        PageAtHand page = corrected();
        for (String kind : new String[] {"html", "docx", "xlsx", "pdf", "json"}) {
            HttpResponse<byte[]> file = page.file(kind);
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Disposition"))
                    .hasValueSatisfying(value -> assertThat(value).contains("attachment", "." + kind));
            var report = (AnnualReport) ReportReader.read(file.body());
            assertThat(report.figure("table4.6"))
                    .hasValueSatisfying(value -> assertThat(value).isZero());
            assertThat(report.figure("table4.5"))
                    .hasValueSatisfying(value -> assertThat(value).isEqualTo("16"));
        }
    }

    @Test
    void markupStaysText() throws Exception {
        PageAtHand page =
                seed().type("f1.reason", "<script>alert(1)</script>\"").send();
        assertThat(page.words(".said")).contains("<script>alert(1)</script>\"");
        assertThat(page.has("main script")).isFalse();
    }

    @Test
    void whatIsNotWhatThePageCarriedIsRefused() throws Exception {
        assertThat(seed().type("carried", "AAAA").send().status).isEqualTo(400);
        PageAtHand page = corrected().type("cell:table4.6", "viele");
        assertThat(page.send().status).isEqualTo(400);
        assertThat(form().get("/check/correct").uri()).hasPath("/check");
    }
}
