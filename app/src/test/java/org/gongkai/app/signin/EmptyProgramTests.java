package org.gongkai.app.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Base32;
import org.gongkai.app.Program;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program as an office of its own starts it: bare, its office on a port of its own, single sign-on beside the passwords. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmptyProgramTests {
    private static final Pattern LINK = Pattern.compile("(/office/sign-in/link/[\\w-]+)");
    private static final Pattern SECRET = Pattern.compile("<code>([A-Z2-7 ]+)</code>");
    private static final String PASSWORD = "Zhulin-5530-yue";

    @TempDir
    private static Path data;

    private static Provider provider;
    private static Program program;
    private static URI street;
    private static URI office;
    private static final List<String> ONWARD = new ArrayList<>();
    private static byte[] secret;

    @BeforeAll
    static void start() throws Exception {
        provider = new Provider();
        program = Program.start(
                data,
                "--gongkai.demo=false",
                "--gongkai.office.port=0",
                "--gongkai.signin.oidc.issuer=" + provider.issuer(),
                "--gongkai.signin.oidc.client-id=" + Provider.CLIENT,
                "--gongkai.signin.oidc.client-secret=" + Provider.SECRET);
        street = program.awaitAddress();
        office = URI.create(program.awaitWords(Pattern.compile("工作台另开端口：(http://[0-9.:]+)/office")));
    }

    @AfterAll
    static void stop() {
        program.close();
        provider.close();
    }

    @Order(1)
    @ParameterizedTest
    @CsvSource({
        "street, /office, 404",
        "street, /office/sign-in, 404",
        "street, /%6fffice/sign-in, 404",
        "street, /, 200",
        "street, /check, 200",
        "street, /health, 200",
        "street, /gongkai.css, 200",
        "office, /, 302",
        "office, /office/sign-in, 200",
        "office, /office, 303",
        "office, /check, 404",
        "office, /law/deadline, 404",
        "office, /api/v1/reports/check, 404",
        "office, /health, 200",
        "office, /gongkai.css, 200",
        "office, /signin.css, 200",
    })
    void eachListenerHasItsOwnPages(String listener, String path, int status) throws Exception {
        var address = listener.equals("street") ? street : office;
        var answer = new Desk(address, "127.0.0.1").get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @Order(2)
    @Test
    void nothingOfTheDemonstrationIsThere() throws Exception {
        var desk = atTheOffice();
        assertThat(desk.get("/office/sign-in").body()).doesNotContain("演示");
        assertThat(desk.post("/office/sign-in/demo", "account", "clerk").statusCode())
                .isEqualTo(404);
        assertThat(desk.post("/office/sign-in/demo", "account", "qinghe.clerk").statusCode())
                .isEqualTo(404);
        assertThat(data.resolve("demo-password")).doesNotExist();
        assertThat(program.said()).doesNotContain("演示账号");
    }

    @Order(3)
    @Test
    void theLinkOnTheTerminalFoundsTheFirstAdministratorOnce() throws Exception {
        String link = program.awaitWords(LINK);
        var desk = atTheOffice();
        assertThat(desk.get(link).body()).contains("设立系统管理员", "政府全称");
        assertThat(found(desk, link, "shangguan", "short").statusCode()).isEqualTo(422);
        var badAccount = found(desk, link, "上官", PASSWORD);
        assertThat(badAccount.statusCode()).isEqualTo(422);
        assertThat(badAccount.body()).contains("value=\"高岭区人民政府\"", "小写字母开头").doesNotContain(PASSWORD);

        String done = found(desk, link, "shangguan", PASSWORD).body();
        var onward = LINK.matcher(done);
        while (onward.find()) {
            ONWARD.add(onward.group(1));
        }
        assertThat(ONWARD).hasSize(2);
        assertThat(desk.get(link).statusCode()).isEqualTo(404);
    }

    @Order(4)
    @Test
    void anAdministratorMustEnrolASecondFactor() throws Exception {
        var desk = atTheOffice();
        desk.get("/office/sign-in");
        var in = desk.post("/office/sign-in", "account", "shangguan", "password", PASSWORD);
        assertThat(in.headers().firstValue("Location")).hasValue("/office/sign-in/next");
        assertThat(desk.get("/office/me").statusCode()).isEqualTo(303);
        String page = desk.get("/office/sign-in/next").body();
        var found = SECRET.matcher(page);
        assertThat(found.find()).isTrue();
        secret = new Base32().decode(found.group(1).replace(" ", ""));
        String code = OneTimeCode.at(Instant.now().minusSeconds(30), secret);
        assertThat(desk.post("/office/sign-in/enrolment", "code", code).body()).contains("收好恢复码");
        assertThat(desk.get("/office/me").body()).contains("系统管理员");
        assertThat(desk.get("/office/accounts").statusCode()).isEqualTo(403);
        desk.get("/office/me");
        assertThat(desk.post("/office/me/factor/off", "present", PASSWORD).body())
                .contains("不能停用");
    }

    @Order(5)
    @Test
    void theOtherTwoAreFoundedByLinksOfTheirOwn() throws Exception {
        for (int i = 0; i < 2; i++) {
            var desk = atTheOffice();
            assertThat(desk.get(ONWARD.get(i)).body()).contains("设立").doesNotContain("政府全称");
            assertThat(found(desk, ONWARD.get(i), "guanli" + i, PASSWORD).body())
                    .contains("账号已设好");
            assertThat(desk.get(ONWARD.get(i)).statusCode()).isEqualTo(404);
        }
        var desk = atTheOffice();
        desk.get("/office/sign-in");
        assertThat(desk.post("/office/sign-in", "account", "guanli0", "password", PASSWORD)
                        .statusCode())
                .isEqualTo(303);
    }

    @Order(6)
    @Test
    void theProviderVouchesForSomebodyWhoHasAnAccount() throws Exception {
        var desk = atTheOffice();
        assertThat(desk.get("/office/sign-in").body()).contains("用统一身份认证登录");
        for (int time = 0; time < 2; time++) { // bound at first, known by the subject then
            var back = throughProvider(atTheProvider(desk), desk, "u1001");
            assertThat(back.statusCode()).isEqualTo(303);
            assertThat(back.headers().firstValue("Location").orElseThrow())
                    .as("the second factor is asked for all the same")
                    .startsWith("/office/sign-in/next?next=%2Foffice%2Fme");
        }
        desk.get("/office/sign-in/next");
        String code = OneTimeCode.at(Instant.now().plusSeconds(30), secret);
        assertThat(desk.post("/office/sign-in/code", "code", code, "next", "/office/me")
                        .headers()
                        .firstValue("Location"))
                .hasValue("/office/me");
        assertThat(desk.get("/office/me").statusCode()).isEqualTo(200);
    }

    @Order(7)
    @Test
    void whomTheOfficeDoesNotKnowIsToldSo() throws Exception {
        var desk = atTheOffice();
        var back = throughProvider(atTheProvider(desk), desk, "u1002");
        assertThat(back.statusCode()).isEqualTo(403);
        assertThat(back.body()).contains("您在本系统没有账号");
        assertThat(desk.get("/office/me").statusCode()).isEqualTo(303);
    }

    @Order(8)
    @Test
    void anAnswerThatThisBrowserDidNotAskForIsRefused() throws Exception {
        var asked = atTheOffice();
        String back = answer(atTheProvider(asked), asked, "u1001");
        var other = atTheOffice();
        assertThat(other.get(back).statusCode()).as("a browser that never left").isEqualTo(403);
        atTheProvider(other);
        assertThat(other.get(back).statusCode())
                .as("one that left with another state")
                .isEqualTo(403);
        assertThat(asked.get(back.replaceAll("code=[^&]+", "code=made-up")).statusCode())
                .as("a code that the provider never gave")
                .isEqualTo(403);
        assertThat(asked.get(back).statusCode()).as("the outing is over").isEqualTo(403);
    }

    @Order(9)
    @Test
    void itIsNeverStartedAsADemonstration() throws Exception {
        program.kill();
        try (var demo = Program.start(data, "--gongkai.demo=true")) {
            assertThat(demo.awaitExit()).isEqualTo(2);
            assertThat(demo.said()).contains("不能当作演示启动", "--empty").doesNotContain("Exception");
        }
    }

    private static Desk atTheOffice() {
        return new Desk(office, "127.0.0.1");
    }

    private static HttpResponse<String> found(Desk desk, String link, String account, String password)
            throws Exception {
        return desk.post(
                link,
                "district",
                "高岭区人民政府",
                "shortName",
                "高岭区",
                "name",
                "上官青",
                "account",
                account,
                "wanted",
                password,
                "again",
                password);
    }

    /** The address at the provider to which the office sends the browser. */
    private static String atTheProvider(Desk desk) throws Exception {
        var away = desk.get("/office/sign-in/oidc?next=/office/me");
        assertThat(away.statusCode()).isEqualTo(303);
        String address = away.headers().firstValue("Location").orElseThrow();
        assertThat(address)
                .startsWith(provider.issuer())
                .contains("code_challenge=", "nonce=", "state=")
                .doesNotContain("verifier");
        return address;
    }

    private static HttpResponse<String> throughProvider(String address, Desk desk, String user) throws Exception {
        return desk.get(answer(address, desk, user));
    }

    /** Signs in at the provider with a browser of its own and returns the address it sends back to. */
    private static String answer(String address, Desk desk, String user) throws Exception {
        var browser = new Desk(URI.create(provider.issuer()), "127.0.0.1");
        browser.get(address);
        String form = browser.get("/login").body();
        var token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(form);
        assertThat(token.find()).isTrue();
        browser.post("/login", "username", user, "password", "provider", "_csrf", token.group(1));
        var back = browser.get(address);
        String answer = back.headers().firstValue("Location").orElseThrow();
        assertThat(answer).startsWith(office.toString()).contains("/office/sign-in/oidc/back?");
        return answer;
    }
}
