package org.gongkai.app.memos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;
import org.gongkai.app.RunningProgram;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A memo from draft to filed, through the pages, by the people of the demonstration. */
@RunningProgram
class MemoLifeTests {
    private static final String INK = "M70 60Q80 40 90 50L100 60";

    @LocalServerPort
    private int port;

    @Test
    void fromDraftToFiledWithNumberHandwritingAndForm() throws Exception {
        var clerk = MemoDesk.of("clerk", port);
        var reviewer = MemoDesk.of("reviewer", port);
        var leader = MemoDesk.of("leader", port);
        String title = "关于试办" + UUID.randomUUID() + "的签报";
        String memo = clerk.write("submit", title, "　　第一段。\n\n第二段。");
        assertThat(clerk.get(memo).body()).contains("待李强核稿", "培训日程.txt", "<p>第一段。</p>", "<p>第二段。</p>");

        assertThat(reviewer.get("/office/memos").body()).contains(title);
        assertThat(reviewer.act(memo, "agree", "phrase", "own", "opinion", "文字已核。")
                        .statusCode())
                .isBetween(302, 303);
        assertThat(leader.get(memo).body()).contains("等您签发", "文字已核。");
        assertThat(leader.act(memo, "agree", "phrase", "同意，请印发。", "signature", INK)
                        .statusCode())
                .isBetween(302, 303);
        assertThat(clerk.act(memo, "number").statusCode()).isBetween(302, 303);
        assertThat(clerk.get(memo).body()).containsPattern("高政办签〔\\d{4}〕\\d+号");
        var unkept = clerk.act(memo, "finish");
        assertThat(unkept.statusCode()).isEqualTo(422);
        assertThat(unkept.body()).contains("还没有选保管期限");
        assertThat(clerk.act(memo, "finish", "retention", "THIRTY_YEARS").statusCode())
                .isBetween(302, 303);

        assertThat(clerk.get(memo).body()).contains("已归档", "保管 定期30年");
        assertThat(clerk.get("/office/memos?tab=filed").body()).contains(title);
        assertThat(leader.get("/office/memos?tab=handled").body()).contains(title);
        assertThat(clerk.get(memo + "/form").body()).contains("签报单", "d=\"" + INK + "\"", "同意，请印发。", title);
    }

    @Test
    void anEarlierVersionIsReadAndComparedAfterAReturn() throws Exception {
        var clerk = MemoDesk.of("clerk", port);
        var reviewer = MemoDesk.of("reviewer", port);
        String memo = clerk.write("submit", "关于比较两稿的签报", "共有十件。\n妥否，请批示。");
        var silent = reviewer.act(memo, "return", "step", "0", "opinion", "");
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("没有写意见或理由");
        assertThat(reviewer.act(memo, "return", "step", "0", "opinion", "件数请再核。")
                        .statusCode())
                .isBetween(302, 303);
        assertThat(clerk.get(memo).body()).contains("已退回，待修改", "件数请再核。");

        String seen = clerk.get(memo + "/edit").body().replaceFirst("(?s).*name=\"seen\" value=\"(\\d+)\".*", "$1");
        var revised = clerk.multipart(
                memo + "/edit",
                "act",
                "submit",
                "seen",
                seen,
                "title",
                "关于比较两稿的签报",
                "body",
                "共有十二件。\n妥否，请批示。",
                "why",
                "核了件数");
        assertThat(revised.statusCode()).as(revised.body()).isBetween(302, 303);
        assertThat(reviewer.get(memo).body()).contains("正文（第 2 稿）", "与上稿相比改");
        assertThat(reviewer.get(memo + "/versions/2?with=1").body()).contains("<ins>", "核了件数");
        assertThat(reviewer.get(memo + "/versions/1").body()).contains("<p>共有十件。</p>");
        assertThat(reviewer.get(memo + "/versions/3").statusCode()).isEqualTo(404);
    }

    @Test
    void theSecondOfTwoTapsGetsAPlainSentenceAndKeepsWhatWasWritten() throws Exception {
        var clerk = MemoDesk.of("clerk", port);
        var atTheDesk = MemoDesk.of("reviewer", port);
        var onThePhone = MemoDesk.of("reviewer", port);
        String memo = clerk.write("submit", "关于两次点击的签报", "正文。");
        var shown = onThePhone.get(memo);
        assertThat(atTheDesk.act(memo, "agree", "phrase", "同意").statusCode()).isBetween(302, 303);

        var second = onThePhone.act(shown, memo, "agree", "phrase", "own", "opinion", "我在手机上写的意见");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("id=\"trouble\"", "我在手机上写的意见", "签发");
        assertThat(clerk.get(memo).body()).doesNotContain("我在手机上写的意见");
    }

    @Test
    void whatWasTypedIsThereAgainWhereItCannotBeSaved() throws Exception {
        var clerk = MemoDesk.of("clerk", port);
        var answer = clerk.writing("submit", "", "写好的正文");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("请填标题", "写好的正文", "培训日程.txt");
    }

    @Test
    void aMarkedSecretIsNeitherKeptNorShownAgain() throws Exception {
        var answer = MemoDesk.of("clerk", port).writing("save", "关于某事的签报", "机密★10年\n不该在这里的内容");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("不能接收").doesNotContain("不该在这里的内容");
    }

    @Test
    void aStrangerCannotTellADraftFromNothing() throws Exception {
        var clerk = MemoDesk.of("clerk", port);
        String memo = clerk.write("save", "关于只给自己看的草稿", "草稿。");
        var editor = MemoDesk.of("editor", port);
        for (String path : new String[] {"", "/edit", "/form", "/versions/1"}) {
            var hidden = editor.get(memo + path);
            var missing = editor.get("/office/memos/" + UUID.randomUUID() + path);
            assertThat(hidden.statusCode()).as(path).isEqualTo(404);
            assertThat(hidden.body()).isEqualTo(missing.body());
        }
        assertThat(MemoDesk.of("leader", port).get(memo).statusCode()).isEqualTo(404);
        assertThat(MemoDesk.of("sysadmin", port).get("/office/memos").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aRecalledMemoGoesBackToItsDrafter() throws Exception {
        var clerk = MemoDesk.of("clerk", port);
        String memo = clerk.write("submit", "关于撤回的签报", "正文。");
        assertThat(clerk.act(memo, "recall").statusCode()).isBetween(302, 303);
        assertThat(clerk.get(memo).body()).contains("已撤回");
        assertThat(MemoDesk.of("reviewer", port).get(memo).statusCode()).isEqualTo(404);
    }

    @Test
    void aTaskIsPassedOnToAColleagueAndTakenBackUnread() throws Exception {
        var clerk = MemoDesk.of("clerk", port);
        var reviewer = MemoDesk.of("reviewer", port);
        var leader = MemoDesk.of("leader", port);
        String memo = clerk.write("submit", "关于转交的签报", "正文。");
        assertThat(reviewer.get(memo).body())
                .as("nobody else here verifies")
                .contains("href=\"#add\"")
                .doesNotContain("href=\"#pass\"");
        assertThat(reviewer.act(memo, "add", "name", "leader", "turn", "before").statusCode())
                .isBetween(302, 303);
        String page = leader.get(memo).body();
        assertThat(page).contains("href=\"#pass\"", "id=\"pass\"");
        String colleague = MemoDesk.found(Pattern.compile("<option value=\"([0-9a-f-]{36})\"[^>]*>冯志刚"), page);
        var silent = leader.act(memo, "pass", "person", colleague, "why", "");
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("请写明为什么转交", "class=\"drawer open\" id=\"pass\"");
        assertThat(leader.act(memo, "pass", "person", colleague, "why", "由他看").statusCode())
                .isBetween(302, 303);
        assertThat(leader.get(memo).body()).contains("由他看", "href=\"#recall\"").doesNotContain("href=\"#pass\"");
        assertThat(leader.act(memo, "recall").statusCode()).isBetween(302, 303);
        assertThat(leader.get(memo).body()).contains("href=\"#pass\"", "由他看", "转交撤回");
        assertThat(leader.act(memo, "agree", "phrase", "同意").statusCode()).isBetween(302, 303);
    }

    @Test
    void aTaskIsDoneAtThePageOfItsOwnMemoAlone() throws Exception {
        var clerk = MemoDesk.of("clerk", port);
        String memo = clerk.write("submit", "关于编号不串到别处的签报", "正文。");
        MemoDesk.of("reviewer", port).act(memo, "agree", "phrase", "同意");
        MemoDesk.of("leader", port).act(memo, "agree", "phrase", "同意");
        String other = clerk.write("save", "关于没有办到编号的签报", "草稿。");

        assertThat(clerk.act(clerk.get(memo), other, "number").statusCode()).isEqualTo(404);
        assertThat(clerk.get(memo).body()).contains("等您编号");
        assertThat(clerk.act(memo, "number").statusCode()).isBetween(302, 303);
        assertThat(clerk.act(clerk.get(memo), other, "finish", "retention", "FOREVER")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatNoFormOfOursSendsIsRefused() throws Exception {
        var clerk = MemoDesk.of("clerk", port);
        String way = "6d656d6f-0000-4000-8000-000000000001";
        assertThat(clerk.multipart("/office/memos/new", "title", "关于没有机关的签报", "body", "正文。")
                        .statusCode())
                .isEqualTo(422);
        assertThat(clerk.multipart("/office/memos/new", "title", "题", "body", "文", "seen", "x")
                        .statusCode())
                .isEqualTo(400);
        String organ =
                MemoDesk.found(MemoDesk.ORGAN, clerk.get("/office/memos/new").body());
        String[] fields = {
            "title", "关于请教无人的签报", "body", "正文。", "organ", organ, "route", way, "chosen-2-" + UUID.randomUUID(), "on"
        };
        assertThat(clerk.multipart("/office/memos/new", fields).statusCode()).isBetween(302, 303);
        fields[1] = "零\0";
        assertThat(clerk.multipart("/office/memos/new", fields).statusCode()).isEqualTo(400);
    }

    @Test
    void aFormOfMoreFieldsThanAnyOfOursIsNotRead() throws Exception {
        String[] many = new String[2100];
        for (int i = 0; i < many.length; i += 2) {
            many[i] = "field-" + i;
            many[i + 1] = "x";
        }
        assertThat(MemoDesk.of("clerk", port)
                        .multipart("/office/memos/new", many)
                        .statusCode())
                .isEqualTo(413);
    }
}
