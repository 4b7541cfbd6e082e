package org.gongkai.app.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.directory.Role;
import org.gongkai.app.signin.Accounts;
import org.gongkai.app.signin.Desk;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The ledger and its public look-up as people fill them in and read them. */
@RunningProgram
class DecisionPagesTests {
    private static final String PASSWORD = "Lanhua-2719-shan";

    @LocalServerPort
    private int port;

    @Autowired
    private Registry registry;

    @Autowired
    private Accounts accounts;

    private Registry.Office office;
    private Desk clerk;

    @BeforeEach
    void aClerkAtTheDesk() throws Exception {
        office = registry.office();
        clerk = desk(office.clerk());
    }

    @Test
    void theClerkEntersADecisionAndFindsItInTheList() throws Exception {
        assertThat(clerk.get("/office/decisions/new?kind=penalty").body())
                .contains("登记行政处罚", "行政处罚决定书文号", "罚款金额(万元)", "name=\"CF_CFLB\"");
        var answer = post("/office/decisions/new", "penalty", Registry.row(DecisionKind.PENALTY));
        assertThat(answer.statusCode()).isIn(302, 303);
        String address = answer.headers().firstValue("Location").orElseThrow();
        assertThat(clerk.get(path(address)).body())
                .contains("已登记", "未按规定公示食品经营许可证", "不公开", "条例第二十条第（六）项", "有社会影响的，标记后公开");
        assertThat(clerk.get("/office/decisions?kind=penalty").body()).contains("高市监罚〔2022〕7号", "共 1 件，罚没 0.2 万元");
        assertThat(clerk.get("/office/decisions?words=%E6%B8%AD%E6%B0%B4").body())
                .contains("没有这样的决定");
    }

    @Test
    void whatIsWrongStandsAtItsFieldAndNothingIsLost() throws Exception {
        clerk.get("/office/decisions/new?kind=penalty");
        var refused = post(
                "/office/decisions/new",
                "penalty",
                Registry.row(DecisionKind.PENALTY, "CF_NR_FK", "两千", "CF_WFXW", "", "CF_SY", "已经写好的事实"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "有 3 处要改",
                        "id=\"CF_NR_FK-wrong\"",
                        "不是一个金额",
                        "id=\"CF_WFXW-wrong\"",
                        "已经写好的事实",
                        "value=\"两千\"");
    }

    @Test
    void aCategoryThatNoListForeseesIsNamed() throws Exception {
        clerk.get("/office/decisions/new?kind=penalty");
        var row = Registry.row(DecisionKind.PENALTY, "CF_CFLB", "警告", "CF_CFLB.other", "责令检讨", "CF_NR_FK", "");
        var answer = post("/office/decisions/new", "penalty", row);
        assertThat(clerk.get(path(answer.headers().firstValue("Location").orElseThrow()))
                        .body())
                .contains("警告、其他-责令检讨");
    }

    @Test
    void aCorrectionIsToldInTheHistory() throws Exception {
        UUID id = registry.enter(office, DecisionKind.PENALTY);
        assertThat(clerk.get(DecisionPages.address(id) + "/correct").body()).contains("value=\"0.2\"", "更正的理由");
        Map<String, String> row = Registry.row(DecisionKind.PENALTY, "CF_NR_FK", "0.3");
        assertThat(post(DecisionPages.address(id) + "/correct", "penalty", row).statusCode())
                .isEqualTo(422);
        row.put("reason", "金额抄错");
        assertThat(post(DecisionPages.address(id) + "/correct", "penalty", row).statusCode())
                .isIn(302, 303);
        assertThat(clerk.get(DecisionPages.address(id)).body()).contains("理由：金额抄错", "罚款金额(万元)：0.2 → 0.3", "乔木");
    }

    @Test
    void theActsOfAPageAreDoneOrRefusedWithASentence() throws Exception {
        UUID id = registry.enter(office, DecisionKind.PENALTY);
        String address = DecisionPages.address(id);
        clerk.get(address);
        var refused = clerk.post(address + "/annul", "seen", "0", "on", "", "reason", "复议撤销");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("没有写被撤销的日期", "复议撤销");
        assertThat(clerk.post(address + "/annul", "seen", "0", "on", "2023-01-05", "reason", "复议撤销")
                        .statusCode())
                .isIn(302, 303);
        assertThat(clerk.get(address).body()).contains("决定已被变更、撤销", "登记决定被撤销或者变更");
        assertThat(clerk.post(address + "/withdraw", "seen", "1", "reason", "重复")
                        .statusCode())
                .isIn(302, 303);
        assertThat(clerk.get(address).body()).contains("已撤回登记").doesNotContain("action=\"" + address + "/withdraw\"");
    }

    @Test
    void anIdentityNumberIsShownForAPurposeOnly() throws Exception {
        UUID id = registry.enter(
                office,
                DecisionKind.PENALTY,
                "CF_XDR_LB",
                "自然人",
                "CF_XDR_MC",
                "王秀兰",
                "CF_XDR_SHXYM",
                "",
                "CF_XDR_ZJHM",
                "11010519491231002X");
        String address = DecisionPages.address(id);
        assertThat(clerk.get(address).body()).contains("110***********002X").doesNotContain("11010519491231002X");
        assertThat(clerk.post(address + "/identity", "purpose", "").statusCode())
                .isEqualTo(422);
        assertThat(clerk.post(address + "/identity", "purpose", "HANDLING").body())
                .contains("11010519491231002X");
    }

    @Test
    void anotherOrgansDecisionAnswersLikeOneThatDoesNotExist() throws Exception {
        UUID id = registry.enter(office, DecisionKind.PENALTY);
        Desk stranger = desk(registry.office().clerk());
        var hidden = stranger.get(DecisionPages.address(id));
        var absent = stranger.get(DecisionPages.address(UUID.randomUUID()));
        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(hidden.body()).isEqualTo(absent.body());
        stranger.get("/office/try-out/form");
        for (String act : List.of("/correct", "/withdraw", "/annul", "/repair", "/disclose", "/identity")) {
            assertThat(stranger.post(
                                    DecisionPages.address(id) + act,
                                    "reason",
                                    "试",
                                    "on",
                                    "2023-01-05",
                                    "purpose",
                                    "HANDLING")
                            .statusCode())
                    .as(act)
                    .isEqualTo(404);
        }
        assertThat(stranger.get("/office/decisions").body()).doesNotContain(id.toString());
    }

    /** Who sees a whole district sees its ledgers, and changes none. */
    @Test
    void aSupervisorReadsAndDoesNotWrite() throws Exception {
        UUID id = registry.enter(office, DecisionKind.PENALTY);
        Viewer above = registry.bureau.person(office.place(), office.place().district(), "上官", Role.SUPERVISOR);
        Desk desk = desk(above);
        assertThat(desk.get("/office/decisions").body()).contains(id.toString());
        assertThat(desk.get(DecisionPages.address(id)).body()).contains("高市监罚").doesNotContain("/withdraw");
        desk.get("/office/try-out/form");
        assertThat(desk.post(DecisionPages.address(id) + "/withdraw", "seen", "0", "reason", "试")
                        .statusCode())
                .isEqualTo(422);
        assertThat(registry.decision(office, id).withdrawn()).isFalse();
    }

    @Test
    void fromTheWatchToThePublicPageAndAway() throws Exception {
        UUID id = registry.enter(
                office, DecisionKind.LICENCE, "XK_JDRQ", "2026/11/10", "XK_YXQZ", "2026/11/10", "XK_YXQZI", "长期");
        assertThat(clerk.get("/office/decisions/due").body()).contains("食品经营许可决定书", "送审", "行政许可 1 件");
        var proposed = clerk.post("/office/decisions/due", "organ", String.valueOf(office.organ()), "kind", "licence");
        assertThat(proposed.statusCode()).isIn(302, 303);
        assertThat(clerk.get("/office/decisions/due").body()).contains("已送保密审查", "等待保密审查");
        UUID review = registry.as(
                office.clerk(),
                () -> registry.jdbc
                        .sql("select review from decision_batch where organ = :organ")
                        .param("organ", office.organ())
                        .query(UUID.class)
                        .single());
        Desk stranger = new Desk(port);
        assertThat(stranger.get("/decisions/" + id).statusCode()).isEqualTo(404);
        registry.decide(office, review, org.gongkai.app.secrecy.Conclusion.OPEN, "open");
        Viewers.as(SystemViewer.LEDGER_KEEPING, () -> {
            registry.publication.release(review);
            return "";
        });
        assertThat(stranger.get("/decisions/" + id).body()).contains("食品经营许可决定书", "热食类食品制售", "有效期至", "长期");
        String organ = office.place().bureau().code();
        assertThat(stranger.get("/decisions?kind=licence&organ=" + organ).body())
                .contains(id.toString());
        assertThat(stranger.get("/decisions?kind=penalty&organ=" + organ).body())
                .contains("没有找到");
        assertThat(stranger.get("/api/v1/decisions?organ=" + organ + "&words=%E9%AB%98%E5%B8%82%E7%9B%91%E8%AE%B8")
                        .body())
                .contains("\"id\":\"" + id + "\"", "\"XK_NR\":\"热食类食品制售\"", "\"decided\":\"2026-11-10\"");
        assertThat(stranger.get("/api/v1/decisions/" + id).body()).contains("\"kind\":\"licence\"");
        assertThat(clerk.get(DecisionPages.address(id)).body()).contains("公示中", "/decisions/" + id);
        registry.bureau.does(office.clerk(), () -> registry.decisions.withdraw(id, 0, "重复登记"));
        assertThat(stranger.get("/decisions/" + id).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/api/v1/decisions/" + id).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/decisions?organ=" + organ).body()).doesNotContain(id.toString());
    }

    /** 公式注入: what somebody wrote into a ledger is text for whoever opens an export of it. */
    @Test
    void noCellOfAnExportIsAFormula() throws Exception {
        registry.enter(
                office,
                DecisionKind.PENALTY,
                "CF_WSH",
                "=1+1",
                "CF_WFXW",
                "=HYPERLINK(\"http://a.example\")",
                "CF_XDR_MC",
                "＝1+1");
        clerk.get("/office/try-out/form");
        String[] fields = {
            "organ", office.place().bureau().code(),
            "from", "2022-01-01",
            "to", "2022-12-31",
            "cells", "table2.penalties",
            "as", "csv"
        };
        var csv = clerk.post("/office/reports/cell/export", fields);
        assertThat(csv.body()).contains("\"'=HYPERLINK(\"\"http://a.example\"\")", "\"'=1+1\"");
        assertThat(csv.body()).doesNotContain(",\"=", ",\"＝", "\n=", ",=");
        assertThat(csv.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; ")
                .contains("filename*=UTF-8''");
        fields[9] = "xlsx";
        var answer = clerk.bytes("/office/reports/cell/export", fields);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(answer))) {
            var cells = new ArrayList<Cell>();
            book.getSheetAt(0).forEach(row -> row.forEach(cells::add));
            assertThat(cells).noneMatch(cell -> cell.getCellType() == CellType.FORMULA);
            assertThat(cells)
                    .anyMatch(cell -> cell.getCellType() == CellType.STRING
                            && cell.getStringCellValue().startsWith("=HYPERLINK"));
        }
    }

    private HttpResponse<String> post(String address, String kind, Map<String, String> row) throws Exception {
        List<String> fields = new ArrayList<>(List.of("kind", kind, "seen", "0"));
        row.forEach((name, value) -> {
            fields.add(name);
            fields.add(value);
        });
        return clerk.post(address, fields.toArray(String[]::new));
    }

    private static String path(String location) {
        return location.replaceFirst("^https?://[^/]+", "");
    }

    private Desk desk(Viewer person) throws Exception {
        UUID id = Objects.requireNonNull(person.person());
        Viewers.as(SystemViewer.FOUNDING, () -> {
            accounts.open(id, PASSWORD, false);
            return "";
        });
        String account = registry.as(
                person,
                () -> registry.jdbc
                        .sql("select account from person where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single());
        var desk = new Desk(port);
        desk.get("/office/sign-in");
        assertThat(desk.post("/office/sign-in", "account", account, "password", PASSWORD)
                        .statusCode())
                .isIn(302, 303);
        return desk;
    }
}
