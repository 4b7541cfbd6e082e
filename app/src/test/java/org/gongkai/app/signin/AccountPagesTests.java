package org.gongkai.app.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.regex.Pattern;
import org.gongkai.app.RunningProgram;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What the security administrator does for people who cannot get in. */
@RunningProgram
class AccountPagesTests {
    private static final String NEW = "Zhulin-5530-yue";
    private static final Pattern LINK = Pattern.compile("(/office/sign-in/link/[\\w-]+)");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext program;

    @Test
    void aLockedAccountIsUnlocked() throws Exception {
        var locked = Colleague.join(program, false);
        for (int i = 0; i < 5; i++) {
            signIn(locked.account(), "wrong");
        }
        assertThat(signIn(locked.account(), locked.password())).isEqualTo(422);
        var admin = Desk.of("secadmin", port);
        assertThat(admin.get("/office/accounts?q=" + locked.account()).body()).contains("已锁定");
        String at = "/office/accounts/" + locked.person().id();
        assertThat(admin.get(at).body()).contains("已锁定");
        assertThat(admin.post(at + "/unlock").statusCode()).isEqualTo(303);
        assertThat(signIn(locked.account(), locked.password())).isEqualTo(303);
    }

    @Test
    void aOneTimeLinkSetsAPasswordOnceAndEndsAllSessions() throws Exception {
        var forgetful = Colleague.join(program, false);
        var before = new Desk(port);
        before.get("/office/sign-in");
        before.post("/office/sign-in", "account", forgetful.account(), "password", forgetful.password());
        var admin = Desk.of("secadmin", port);
        String at = "/office/accounts/" + forgetful.person().id();
        admin.get(at);
        String older = link(admin.post(at + "/link").body());
        String link = link(admin.post(at + "/link").body());
        assertThat(admin.get(at).body()).as("shown once").doesNotContain("/office/sign-in/link/");

        var visitor = new Desk(port);
        assertThat(visitor.get(older).statusCode()).as("an earlier one is void").isEqualTo(404);
        assertThat(visitor.get(link).body()).contains(forgetful.account());
        assertThat(visitor.post(link, "wanted", "short", "again", "short").statusCode())
                .isEqualTo(422);
        assertThat(visitor.post(link, "wanted", NEW, "again", NEW).body()).contains("账号已设好");
        assertThat(visitor.post(link, "wanted", NEW + "1", "again", NEW + "1").statusCode())
                .isEqualTo(404);
        assertThat(before.get("/office/me").statusCode()).isEqualTo(303);
        assertThat(signIn(forgetful.account(), forgetful.password())).isEqualTo(422);
        assertThat(signIn(forgetful.account(), NEW)).isEqualTo(303);
    }

    @Test
    void otherAdministratorsAndClerksHaveNoBusinessHere() throws Exception {
        for (String account : new String[] {"sysadmin", "auditor", "clerk", "leader"}) {
            assertThat(Desk.of(account, port).get("/office/accounts").statusCode())
                    .as(account)
                    .isEqualTo(403);
        }
        assertThat(Desk.of("secadmin", port)
                        .get("/office/accounts/00000000-0000-0000-0000-000000000000")
                        .statusCode())
                .isEqualTo(404);
    }

    private int signIn(String account, String password) throws Exception {
        var desk = new Desk(URI.create("http://127.0.0.1:" + port), "127.0.0.31");
        desk.get("/office/sign-in");
        return desk.post("/office/sign-in", "account", account, "password", password)
                .statusCode();
    }

    private static String link(String page) {
        var found = LINK.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
