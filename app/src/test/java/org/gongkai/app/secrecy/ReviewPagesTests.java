package org.gongkai.app.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** The review as its people see and fill it in: two of them for every conclusion, and what is cleared is what was shown. */
@RunningProgram
class ReviewPagesTests {
    private static final String PASSWORD = "Lanhua-2719-shan";
    private static final String PLAIN = "全区公共机构人均综合能耗同比下降3.1%。";
    private static final String PHONE = "联系人王建平，手机13800138000，欢迎来电。";
    private static final Pattern CHOICE = Pattern.compile("name=\"(t-[0-9]+-[A-Z_]+-[0-9]+-[0-9]+)\" value=\"MASK\"");

    @LocalServerPort
    private int port;

    @Autowired
    private ReleaseReviews reviews;

    @Autowired
    private Noticeboard board;

    @Autowired
    private Bureau bureau;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private Bureau.Place place;
    private Viewer clerk;
    private Viewer officer;

    @BeforeEach
    void twoPeople() {
        place = bureau.place();
        clerk = bureau.person(place, place.bureau(), "乔木", Role.CLERK);
        officer = bureau.person(place, place.bureau(), "周山", Role.SECRECY_OFFICER, Role.CLERK);
    }

    private Desk desk(Viewer person) throws Exception {
        UUID id = Objects.requireNonNull(person.person());
        Viewers.as(SystemViewer.FOUNDING, () -> {
            accounts.open(id, PASSWORD, false);
            return "";
        });
        String account = Viewers.as(
                person,
                () -> bureau.as(
                        person,
                        () -> jdbc.sql("select account from person where id = :id")
                                .param("id", id)
                                .query(String.class)
                                .single()));
        var desk = new Desk(port);
        desk.get("/office/sign-in");
        assertThat(desk.post("/office/sign-in", "account", account, "password", PASSWORD)
                        .statusCode())
                .isIn(302, 303);
        return desk;
    }

    private UUID proposed(Viewer by, ReleasePart... parts) {
        return proposed(by, UUID.randomUUID(), parts);
    }

    private UUID proposed(Viewer by, UUID subject, ReleasePart... parts) {
        return bureau.as(
                by,
                () -> reviews.propose(ReleaseProposal.of(
                        place.bureau().id(), "article", subject, "节能情况简报", ReleaseWay.PUBLIC, List.of(parts))));
    }

    private static ReleasePart.Text text(String body) {
        return new ReleasePart.Text("正文", body);
    }

    private static ReleasePart.File file(String body) {
        return new ReleasePart.File("附表.txt", body.getBytes(StandardCharsets.UTF_8), null);
    }

    private static String address(UUID review) {
        return "/office/secrecy/" + review;
    }

    @Test
    void theOfficerFindsItOpensItAndClearsIt() throws Exception {
        UUID review = proposed(clerk, text(PLAIN));
        Desk desk = desk(officer);
        assertThat(desk.get("/office/secrecy").body()).contains(address(review), "节能情况简报", "乔木", "待审查");
        assertThat(desk.get(address(review)).body()).contains(PLAIN, "审查结论", "作出结论", "没有发现个人信息");
        var answer = desk.post(address(review), "conclusion", "OPEN", "ground-OPEN", "open", "reason", "");
        assertThat(answer.statusCode()).isIn(302, 303);
        assertThat(desk.get(address(review)).body())
                .contains("可以公开", "周山", "条例第十七条")
                .doesNotContain("作出结论");
        assertThat(desk.get("/office/secrecy?view=done").body()).contains(address(review));
        assertThat(desk.get("/office/secrecy").body()).doesNotContain(address(review));
        publish(review, PLAIN);
        assertThat(board.shown()).contains(PLAIN);
    }

    @Test
    void whoProposedSeesItButHasNoFormAndCannotDecide() throws Exception {
        UUID review = proposed(clerk, text(PLAIN));
        Desk desk = desk(clerk);
        assertThat(desk.get("/office/secrecy/mine").body()).contains(address(review));
        assertThat(desk.get(address(review)).body()).contains(PLAIN, "撤回送审").doesNotContain("作出结论");
        assertThat(desk.post(address(review), "conclusion", "OPEN", "ground-OPEN", "open")
                        .statusCode())
                .isEqualTo(403);
        assertThat(desk.get("/office/secrecy").statusCode()).isEqualTo(403);
    }

    @Test
    void anOfficerDoesNotReviewTheOwnProposal() throws Exception {
        var second = bureau.person(place, place.bureau(), "陆川", Role.SECRECY_OFFICER);
        UUID review = proposed(officer, text(PLAIN));
        Desk own = desk(officer);
        assertThat(own.get("/office/secrecy").body()).contains(address(review), "须由另一人审查");
        assertThat(own.get(address(review)).body()).contains("要由另一名保密员审查").doesNotContain("作出结论");
        var refused = own.post(address(review), "conclusion", "OPEN", "ground-OPEN", "open", "reason", "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("不能自己审查");
        assertThatThrownBy(() -> publish(review, PLAIN)).isInstanceOf(NotCleared.class);
        Desk other = desk(second);
        other.get(address(review));
        assertThat(other.post(address(review), "conclusion", "OPEN", "ground-OPEN", "open")
                        .statusCode())
                .isIn(302, 303);
        publish(review, PLAIN);
    }

    @Test
    void strangersGetTheAnswerOfWhatDoesNotExist() throws Exception {
        UUID review = proposed(clerk, text(PLAIN));
        var far = bureau.place();
        Desk stranger = desk(bureau.person(far, far.bureau(), "旁人", Role.SECRECY_OFFICER));
        var hidden = stranger.get(address(review));
        var absent = stranger.get(address(UUID.randomUUID()));
        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(hidden.body()).isEqualTo(absent.body());
        stranger.get("/office/try-out/form");
        assertThat(stranger.post(address(review), "conclusion", "OPEN", "ground-OPEN", "open")
                        .statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/office/secrecy").body()).doesNotContain(address(review));
        assertThat(stranger.get("/office/secrecy/nonsense").statusCode()).isIn(400, 404);
    }

    @Test
    void whatIsMaskedGoesOutMaskedAndNotOtherwise() throws Exception {
        var subject = UUID.randomUUID();
        UUID review = proposed(clerk, subject, text(PHONE), file("附表，无个人信息。"));
        Desk desk = desk(officer);
        List<String> fields = fields(desk.get(address(review)).body());
        assertThat(fields).hasSize(1);
        var open = desk.post(
                address(review), "conclusion", "OPEN", "ground-OPEN", "open", fields.getFirst(), "MASK", "reason", "");
        assertThat(open.statusCode()).isEqualTo(422);
        assertThat(open.body()).contains("结论应为“删减后公开”");
        var done = desk.post(
                address(review),
                "conclusion",
                "REDACTED",
                "ground-REDACTED",
                "redacted-privacy",
                fields.getFirst(),
                "MASK",
                "drop-1",
                "yes",
                "reason",
                "遮盖联系电话，附表另行公开");
        assertThat(done.statusCode()).isIn(302, 303);
        assertThat(desk.get(address(review)).body()).contains("删减后公开", "遮盖联系电话", "不附", "遮盖");
        String cleared = "联系人王建平，手机138****8000，欢迎来电。";
        assertThat(bureau.as(clerk, () -> reviews.clearedText(review, 0))).contains(cleared);
        assertThat(bureau.as(clerk, () -> reviews.clearedText(review, 1))).isEmpty();
        assertThatThrownBy(() -> publish(review, PHONE)).hasMessageContaining("与审查过的不一致");
        publish(review, cleared);
        assertThat(bureau.as(clerk, () -> reviews.line("article", subject))).hasValueSatisfying(line -> {
            assertThat(line.state()).isEqualTo("删减后公开");
            assertThat(line.person()).isEqualTo("周山");
            assertThat(line.conclusion()).isEqualTo(Conclusion.REDACTED);
        });
    }

    @Test
    void whatIsRemovedIsReplacedByAWord() throws Exception {
        UUID review = proposed(clerk, text(PHONE));
        Desk desk = desk(officer);
        String field = fields(desk.get(address(review)).body()).getFirst();
        desk.post(
                address(review),
                "conclusion",
                "REDACTED",
                "ground-REDACTED",
                "redacted-severance",
                field,
                "REMOVE",
                "reason",
                "删去");
        assertThat(bureau.as(officer, () -> reviews.clearedText(review, 0))).contains("联系人王建平，手机［略］，欢迎来电。");
    }

    @Test
    void aFileIsNotMaskedHere() throws Exception {
        UUID review = proposed(clerk, text(PLAIN), file(PHONE));
        Desk desk = desk(officer);
        String field = fields(desk.get(address(review)).body()).getFirst();
        var refused = desk.post(
                address(review),
                "conclusion",
                "REDACTED",
                "ground-REDACTED",
                "redacted-privacy",
                field,
                "MASK",
                "reason",
                "遮盖电话");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("附表.txt", "不能在这里遮盖");
    }

    @Test
    void eachMistakeIsSaidInASentenceAndKeepsWhatWasEntered() throws Exception {
        UUID review = proposed(clerk, text(PHONE));
        Desk desk = desk(officer);
        desk.get(address(review));
        assertThat(desk.post(address(review), "reason", "写了理由").body()).contains("请选择审查结论", "写了理由");
        assertThat(desk.post(address(review), "conclusion", "OPEN", "ground-OPEN", "internal")
                        .body())
                .contains("与结论相符的依据");
        assertThat(desk.post(address(review), "conclusion", "OPEN", "ground-OPEN", "open")
                        .body())
                .contains("还有 1 处提示没有处理");
        var withheld = desk.post(address(review), "conclusion", "WITHHELD", "ground-WITHHELD", "internal");
        assertThat(withheld.statusCode()).isEqualTo(422);
        assertThat(withheld.body()).contains("请写明理由");
        assertThat(desk.post(address(review), "conclusion", "OPEN", "t-0-MOBILE-x-9", "MASK")
                        .statusCode())
                .isIn(400, 422);
        assertThat(desk.get(address(review)).body()).contains("待审查");
    }

    @Test
    void whatIsWithheldDoesNotGoOutAndIsNotDecidedTwice() throws Exception {
        UUID review = proposed(clerk, text(PLAIN));
        Desk desk = desk(officer);
        desk.get(address(review));
        String[] form = {"conclusion", "WITHHELD", "ground-WITHHELD", "process", "reason", "尚未核实"};
        assertThat(desk.post(address(review), form).statusCode()).isIn(302, 303);
        var again = desk.post(address(review), form);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("不用再审查");
        assertThatThrownBy(() -> publish(review, PLAIN)).hasMessageContaining("不予公开");
        assertThat(desk(clerk).get(address(review)).body()).contains("不予公开", "尚未核实");
    }

    @Test
    void withdrawnByItsProposerAlone() throws Exception {
        UUID review = proposed(clerk, text(PLAIN));
        Desk desk = desk(officer);
        desk.get(address(review));
        assertThat(desk.post(address(review) + "/withdraw").statusCode()).isEqualTo(422);
        Desk own = desk(clerk);
        own.get(address(review));
        assertThat(own.post(address(review) + "/withdraw").statusCode()).isIn(302, 303);
        assertThat(own.get(address(review)).body()).contains("已撤回");
        assertThat(desk.post(address(review), "conclusion", "OPEN", "ground-OPEN", "open")
                        .body())
                .contains("已经撤回");
    }

    @Test
    void revokedWithAReasonAndNeverReleasedAgain() throws Exception {
        UUID review = proposed(clerk, text(PLAIN));
        Desk desk = desk(officer);
        desk.get(address(review));
        desk.post(address(review), "conclusion", "OPEN", "ground-OPEN", "open");
        assertThat(desk.get(address(review)).body()).contains("撤销准予公开");
        var unsaid = desk.post(address(review) + "/revoke", "revokeReason", " ");
        assertThat(unsaid.statusCode()).isEqualTo(422);
        assertThat(unsaid.body()).contains("请写明撤销的理由");
        assertThat(desk.post(address(review) + "/revoke", "revokeReason", "含商业秘密")
                        .statusCode())
                .isIn(302, 303);
        assertThat(desk.get(address(review)).body()).contains("已撤销", "含商业秘密");
        assertThatThrownBy(() -> publish(review, PLAIN)).hasMessageContaining("撤销");
        assertThat(bureau.as(clerk, () -> reviews.clearedText(review, 0))).isEmpty();
    }

    private void publish(UUID review, String text) {
        Viewers.as(clerk, () -> {
            board.publish(review, text);
            return "";
        });
    }

    private static List<String> fields(String page) {
        var names = new ArrayList<String>();
        var shown = CHOICE.matcher(page);
        while (shown.find()) {
            names.add(shown.group(1));
        }
        return names;
    }
}
