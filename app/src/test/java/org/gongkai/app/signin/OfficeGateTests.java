package org.gongkai.app.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.gongkai.app.RunningProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who gets in where. */
@RunningProgram
class OfficeGateTests {
    @LocalServerPort
    private int port;

    @Autowired
    private RequestMappingHandlerMapping handlers;

    @Test
    void everyPageOfTheOfficeSaysWhomItIsFor() {
        List<String> silent = handlers.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getKey().getPatternValues().stream()
                        .anyMatch(path -> path.equals("/office") || path.startsWith("/office/")))
                .filter(entry -> OfficeGate.whom(entry.getValue()).isEmpty())
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .filter(entry -> !entry.contains("/office/try-out/silent"))
                .toList();
        assertThat(silent).as("handlers without @For").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "clerk, everybody, 200",
        "auditor, everybody, 200",
        "clerk, business, 200",
        "leader, business, 200",
        "sysadmin, business, 403",
        "secadmin, business, 403",
        "auditor, business, 403",
        "auditor, auditors, 200",
        "clerk, auditors, 403",
        "sysadmin, auditors, 403",
        "clerk, silent, 403",
        "sysadmin, silent, 403",
        "clerk, nowhere, 404",
    })
    void aPageOpensToWhomItIsFor(String account, String page, int status) throws Exception {
        var answer = Desk.of(account, port).get("/office/try-out/" + page);
        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 403) {
            assertThat(answer.body()).contains("这个页面不归您的角色使用").doesNotContain("刷新");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/office/try-out/everybody?a=1", "/office/try-out/silent", "/office/nowhere"})
    void aStrangerIsSentToTheDoorAndOn(String path) throws Exception {
        var stranger = new Desk(port);
        var sent = stranger.get(path);
        assertThat(sent.statusCode()).isEqualTo(303);
        String door = sent.headers().firstValue("Location").orElseThrow();
        assertThat(door).startsWith("/office/sign-in?next=%2Foffice%2F");

        var shown = stranger.get(door);
        assertThat(shown.body()).contains("name=\"next\" value=\"" + path + "\"");
        var in = stranger.post("/office/sign-in/demo", "account", "clerk", "next", path);
        assertThat(in.headers().firstValue("Location")).hasValue(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/office",
                "//evil.example/office",
                "/officevil",
                "/office/../check",
                "/office\\\\evil.example",
                "/check",
                "javascript:alert(1)",
                "/office/sign-out",
            })
    void nobodyIsLedElsewhere(String next) throws Exception {
        var stranger = new Desk(port);
        stranger.get("/office/sign-in");
        var in = stranger.post("/office/sign-in/demo", "account", "clerk", "next", next);
        assertThat(in.headers().firstValue("Location")).hasValue("/office");
    }

    @Test
    void aClerkOfAUnitIsOneClickAwayAndNobodyElseIs() throws Exception {
        var stranger = new Desk(port);
        assertThat(stranger.get("/office/sign-in").body())
                .contains("各单位经办人", "value=\"qinghe.clerk\"")
                .doesNotContain("value=\"qinghe.leader\"");
        assertThat(stranger.post("/office/sign-in/demo", "account", "qinghe.leader")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Desk.of("qinghe.clerk", port).get("/office/me").body()).contains("清河街道");
    }

    @Test
    void aPartOfAPageIsNotReplacedByTheDoor() throws Exception {
        var stranger = new Desk(port);
        var answer = stranger.send(stranger.request("/office/try-out/everybody")
                .header("HX-Request", "true")
                .header("HX-Current-URL", "http://127.0.0.1:" + port + "/office/me?x=1")
                .GET());
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("HX-Redirect")).hasValue("/office/sign-in?next=%2Foffice%2Fme%3Fx%3D1");
    }

    @Test
    void whoeverIsAtThePageLooks() throws Exception {
        assertThat(new Desk(port).get("/try-out/viewer").body()).isEqualTo("public");
        assertThat(Desk.of("office", port).get("/try-out/viewer").body())
                .as("a public page does not know who is signed in")
                .isEqualTo("public");
        String name = Desk.of("office", port).get("/office/try-out/everybody").body();
        assertThat(name).startsWith("person:");
        UUID.fromString(name.substring("person:".length()));
    }

    @Test
    void nothingOfTheOfficeIsKeptByTheBrowser() throws Exception {
        assertThat(Desk.of("clerk", port)
                        .get("/office/try-out/everybody")
                        .headers()
                        .firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    }
}
