package org.gongkai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.gongkai.app.signin.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What no page of ours sends is refused in Chinese, whoever sends it; it is never a fault of the program. */
@RunningProgram
class TamperedFormsTests {
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "clerk, /office/memos/way?seen=x",
        "clerk, /office/memos/way?organ=99999999999999999999",
        "clerk, /office/memos/way?route=x",
        "clerk, /office/memos/way?file-x=on",
        "clerk, /office/memos/way?chosen-x=on",
        "clerk, /office/memos/way?chosen-99999-6d656d6f-0000-4000-8000-000000000001=on",
        "clerk, /office/memos?tab=filed&before=%2B999999999-12-31T23:59:59Z&beside=6d656d6f-0000-4000-8000-000000000001",
        "office, /office/routes/drawing?seen=x",
        "office, /office/routes/drawing?organ=x",
        "office, /office/routes/drawing?kind-0=VERIFY&who-0=people&people-0=%00",
        "auditor, /office/journal?subject=%00",
    })
    void anAddress(String account, String address) throws Exception {
        refused(Desk.of(account, port).get(address), 400);
    }

    @ParameterizedTest
    @CsvSource({
        "clerk, /office/phrases, phrases, 好{nul}, 400",
        "clerk, /office/delegations, since, +999999999-12-31, 422",
        "clerk, /office/secrecy/6d656d6f-0000-4000-8000-000000000001/withdraw, a, b, 404",
        "secrecy, /office/secrecy/6d656d6f-0000-4000-8000-000000000001, conclusion, OPEN, 404",
        "secrecy, /office/secrecy/6d656d6f-0000-4000-8000-000000000001/revoke, revokeReason, x, 404",
        "office, /office/routes/new, organ, x, 400",
        "office, /office/routes/new, act, up-99999999999, 200",
    })
    void aForm(String account, String address, String field, String value, int status) throws Exception {
        Desk desk = Desk.of(account, port);
        desk.get("/office/phrases");
        var answer = desk.post(
                address,
                field,
                value.replace("{nul}", "\0"),
                "until",
                "+999999999-12-31",
                "name",
                "reviewer",
                "who-0",
                "CLERK");
        if (status == 200) {
            assertThat(answer.statusCode()).isEqualTo(200);
        } else {
            refused(answer, status);
        }
    }

    @Test
    void theWayOfAMemoForWhoeverMayBeginNone() throws Exception {
        refused(Desk.of("supervisor", port).get("/office/memos/way"), 404);
    }

    @Test
    void aNameThatNobodyHasAtTheDoor() throws Exception {
        var stranger = new Desk(port);
        stranger.get("/office/sign-in");
        refused(stranger.post("/office/sign-in", "account", "clerk\0", "password", "x"), 400);
    }

    private static void refused(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).containsPattern(CHINESE).doesNotContain("Exception", "系统出了差错");
    }
}
