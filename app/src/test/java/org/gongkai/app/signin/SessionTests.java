package org.gongkai.app.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.app.RunningProgram;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Signing in, staying in, getting out. */
@RunningProgram
class SessionTests {
    private static final String INSIDE = "/office/try-out/everybody";

    @LocalServerPort
    private int port;

    @Autowired
    private Demonstration demonstration;

    @Test
    void accountAndPasswordOpenTheOffice() throws Exception {
        var desk = new Desk(port);
        desk.get("/office/sign-in");
        var in = desk.post("/office/sign-in", "account", "clerk", "password", demonstration.password());
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(in.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie)
                        .contains("HttpOnly", "SameSite=Lax", "Path=/office")
                        .doesNotContain("Max-Age"));
        assertThat(desk.get(INSIDE).statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionThatWasPlantedOpensNothing() throws Exception {
        var desk = new Desk(port);
        desk.plant("planted");
        desk.get("/office/sign-in");
        desk.post("/office/sign-in/demo", "account", "clerk");
        assertThat(desk.session()).isNotEqualTo("planted");

        var planter = new Desk(port);
        planter.plant("planted");
        assertThat(planter.get(INSIDE).statusCode()).isEqualTo(303);
    }

    @Test
    void signingInAgainEndsTheSessionBefore() throws Exception {
        var desk = Desk.of("clerk", port);
        String before = desk.session();
        desk.get("/office/sign-in?again");
        desk.get("/office/try-out/form");
        desk.post("/office/sign-in/demo", "account", "reviewer");
        var other = new Desk(port);
        other.plant(before);
        assertThat(other.get(INSIDE).statusCode()).isEqualTo(303);
    }

    @Test
    void afterSigningOutTheCookieOpensNothing() throws Exception {
        var desk = Desk.of("clerk", port);
        String session = desk.session();
        desk.get("/office/try-out/form");
        assertThat(desk.post("/office/sign-out").statusCode()).isEqualTo(303);
        var thief = new Desk(port);
        thief.plant(session);
        assertThat(thief.get(INSIDE).statusCode()).isEqualTo(303);
    }

    @Test
    void aFormOfAnotherSessionProvesNothing() throws Exception {
        var other = Desk.of("clerk", port);
        other.get("/office/try-out/form");
        var desk = Desk.of("reviewer", port);
        desk.get("/office/try-out/form");
        var forged = desk.send(desk.request("/office/sign-out")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("_csrf=" + other.formToken())));
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(desk.get(INSIDE).statusCode()).isEqualTo(200);
    }
}
