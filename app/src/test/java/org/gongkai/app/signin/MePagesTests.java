package org.gongkai.app.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Base32;
import org.gongkai.app.RunningProgram;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** My account: where I am signed in, my password, my second factor. */
@RunningProgram
class MePagesTests {
    private static final String NEW = "Zhulin-5530-yue";
    private static final Pattern END = Pattern.compile("/office/me/sessions/([0-9a-f-]{36})/end");
    private static final Pattern SECRET = Pattern.compile("<code>([A-Z2-7 ]+)</code>");
    private static final Pattern RECOVERY = Pattern.compile("<code>([A-Z2-7]{4}(?:-[A-Z2-7]{4}){3})</code>");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext program;

    @Test
    void sessionsAreListedAndEndedOneByOne() throws Exception {
        var me = Colleague.join(program, false);
        var desk = signedIn(me);
        var phone = signedIn(me);
        var found = END.matcher(desk.get("/office/me").body());
        assertThat(found.find()).isTrue();

        assertThat(desk.post("/office/me/sessions/" + found.group(1) + "/end").statusCode())
                .isEqualTo(303);
        assertThat(phone.get("/office/me").statusCode()).isEqualTo(303);
        assertThat(desk.get("/office/me").statusCode()).isEqualTo(200);

        var stranger = Desk.of("clerk", port);
        stranger.get("/office/me");
        var mine = signedIn(me);
        var again = END.matcher(mine.get("/office/me").body());
        assertThat(again.find()).isTrue();
        assertThat(stranger.post("/office/me/sessions/" + again.group(1) + "/end")
                        .statusCode())
                .as("another's session is not there")
                .isEqualTo(404);
        mine.get("/office/me");
        mine.post("/office/me/sessions/end-others");
        assertThat(desk.get("/office/me").statusCode()).isEqualTo(303);
        assertThat(mine.get("/office/me").statusCode()).isEqualTo(200);
    }

    @Test
    void theSixthSessionEndsTheOneLongestNotSeen() throws Exception {
        var me = Colleague.join(program, false);
        var first = signedIn(me);
        for (int i = 0; i < 5; i++) {
            signedIn(me);
        }
        assertThat(first.get("/office/me").statusCode()).isEqualTo(303);
    }

    @Test
    void aNewPasswordEndsTheOtherSessionsAndTheOldPassword() throws Exception {
        var me = Colleague.join(program, false);
        var desk = signedIn(me);
        var phone = signedIn(me);
        desk.get("/office/me");
        var wrong = desk.post("/office/me/password", "current", "x", "wanted", NEW, "again", NEW);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("现在的口令不对").doesNotContain(NEW);
        var weak = desk.post("/office/me/password", "current", me.password(), "wanted", "short", "again", "short");
        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(weak.body()).contains("少于 10 位");
        var same = desk.post(
                "/office/me/password", "current", me.password(), "wanted", me.password(), "again", me.password());
        assertThat(same.body()).contains("最近五次");

        assertThat(desk.post("/office/me/password", "current", me.password(), "wanted", NEW, "again", NEW)
                        .statusCode())
                .isEqualTo(303);
        assertThat(desk.get("/office/me").statusCode()).isEqualTo(200);
        assertThat(phone.get("/office/me").statusCode()).isEqualTo(303);
        assertThat(signIn(me.account(), me.password(), new Desk(port))).isEqualTo(422);
        assertThat(signIn(me.account(), NEW, new Desk(port))).isEqualTo(303);
    }

    @Test
    void aPasswordThatAnotherGaveMustBeChangedFirst() throws Exception {
        var me = Colleague.join(program, true);
        var desk = new Desk(port);
        desk.get("/office/sign-in");
        var in = desk.post(
                "/office/sign-in", "account", me.account(), "password", me.password(), "next", "/office/me?a=1");
        String way = in.headers().firstValue("Location").orElseThrow();
        assertThat(way).startsWith("/office/sign-in/next");
        assertThat(desk.get("/office/me").headers().firstValue("Location"))
                .hasValue("/office/sign-in/next?next=%2Foffice%2Fme");
        assertThat(desk.get("/office/try-out/business").statusCode()).isEqualTo(303);

        assertThat(desk.get(way).body()).contains("先换一个口令");
        String before = desk.session();
        var done = desk.post("/office/sign-in/password", "wanted", NEW, "again", NEW, "next", "/office/me?a=1");
        assertThat(done.headers().firstValue("Location")).hasValue("/office/me?a=1");
        assertThat(desk.session()).isNotEqualTo(before);
        assertThat(desk.get("/office/me").statusCode()).isEqualTo(200);
    }

    @Test
    void oneTimeCodesAreEnrolledAskedForAndNeverTakenTwice() throws Exception {
        var me = Colleague.join(program, false);
        var desk = signedIn(me);
        String page = desk.get("/office/me/factor").body();
        assertThat(page).contains("<svg").contains("二维码");
        byte[] secret = secret(page);
        assertThat(desk.post("/office/me/factor", "code", "000000").statusCode())
                .isEqualTo(422);
        String first = OneTimeCode.at(Instant.now().minusSeconds(30), secret);
        var begun = desk.post("/office/me/factor", "code", first);
        assertThat(begun.statusCode()).isEqualTo(200);
        var recovery = RECOVERY.matcher(begun.body());
        assertThat(recovery.find()).isTrue();
        String spare = recovery.group(1);

        var other = new Desk(port);
        assertThat(signIn(me.account(), me.password(), other)).isEqualTo(303);
        assertThat(other.get("/office/me").headers().firstValue("Location").orElseThrow())
                .as("the password alone opens nothing")
                .startsWith("/office/sign-in/next");
        other.get("/office/sign-in/next");
        assertThat(other.post("/office/sign-in/code", "code", first).statusCode())
                .as("a code that was used")
                .isEqualTo(422);
        String second = OneTimeCode.at(Instant.now().plusSeconds(30), secret);
        assertThat(other.post("/office/sign-in/code", "code", second).headers().firstValue("Location"))
                .hasValue("/office");
        assertThat(other.get("/office/me").statusCode()).isEqualTo(200);

        var third = new Desk(port);
        signIn(me.account(), me.password(), third);
        third.get("/office/sign-in/next");
        assertThat(third.post("/office/sign-in/code", "code", spare.toLowerCase(java.util.Locale.ROOT))
                        .statusCode())
                .isEqualTo(303);
        var fourth = new Desk(port);
        signIn(me.account(), me.password(), fourth);
        fourth.get("/office/sign-in/next");
        assertThat(fourth.post("/office/sign-in/code", "code", spare).statusCode())
                .as("a recovery code that was used")
                .isEqualTo(422);
    }

    @Test
    void wrongCodesLockTheAccountThoughThePasswordIsRight() throws Exception {
        var me = Colleague.join(program, false);
        var desk = signedIn(me);
        byte[] secret = secret(desk.get("/office/me/factor").body());
        desk.post("/office/me/factor", "code", OneTimeCode.at(Instant.now(), secret));
        for (int i = 0; i < 5; i++) {
            var guesser = new Desk(port);
            signIn(me.account(), me.password(), guesser);
            guesser.get("/office/sign-in/next");
            guesser.post("/office/sign-in/code", "code", "00000" + i);
        }
        assertThat(signIn(me.account(), me.password(), new Desk(port))).isEqualTo(422);
    }

    @Test
    void whatEverybodyUsesNobodyChanges() throws Exception {
        var desk = Desk.of("clerk", port);
        assertThat(desk.get("/office/me").body()).contains("演示账号人人共用").doesNotContain("新口令");
        assertThat(desk.post("/office/me/password", "current", "x", "wanted", NEW, "again", NEW)
                        .statusCode())
                .isEqualTo(404);
        assertThat(desk.get("/office/me/factor").statusCode()).isEqualTo(404);
    }

    private Desk signedIn(Colleague colleague) throws Exception {
        var desk = new Desk(port);
        assertThat(signIn(colleague.account(), colleague.password(), desk)).isEqualTo(303);
        return desk;
    }

    private static int signIn(String account, String password, Desk desk) throws Exception {
        desk.get("/office/sign-in");
        return desk.post("/office/sign-in", "account", account, "password", password)
                .statusCode();
    }

    private static byte[] secret(String page) {
        var found = SECRET.matcher(page);
        assertThat(found.find()).isTrue();
        return new Base32().decode(found.group(1).replace(" ", ""));
    }
}
