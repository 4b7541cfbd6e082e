package org.gongkai.app.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.gongkai.app.RunningProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningProgram
class DeadlinePagesTests {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    private HttpResponse<String> get(String query) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + port + "/law/deadline" + query);
        return CLIENT.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ?received=2022-01-24&channel=counter                                                     | 2022 年 2 月 24 日（星期四）
            ?received=2022-01-24&channel=counter&extended=1                                          | 2022 年 3 月 24 日（星期四）
            ?received=2022-01-24&channel=counter&who=THIRD_PARTY&sent=2022-02-08&answered=2022-02-15 | 2022 年 3 月 3 日（星期四）
            ?received=2022-01-24&channel=internet&confirmed=2022-01-26                               | 2022 年 2 月 28 日（星期一）
            ?received=2022-01-24&channel=counter&clarified=2022-02-07                                | 2022 年 3 月 7 日（星期一）
            ?received=2022-02-30                                                                     | 不是日期
            ?received=soon                                                                           | 不是日期
            ?received=                                                                               | 还没有填收到日期
            ?received=1999-01-04                                                                     | 不在 2000 年至 2099 年之间
            ?received=2022-01-24&channel=pigeon                                                      | 没有“pigeon”这种收到渠道
            ?received=2022-01-24&clarified=2022-01-20                                                | 早于收到申请之日
            ?received=2022-01-24&sent=2022-01-20                                                     | 早于申请到达的日期
            ?received=2022-01-24&sent=&answered=2022-02-15                                           | 请补上发出日期
            """)
    void theAnswerOrWhatIsWrong(String query, String words) throws Exception {
        assertThat(get(query).body()).contains(words);
    }

    @Test
    void whatCannotBeKeepsTheFormAsItWasFilledIn() throws Exception {
        var answer = get("?received=2022-01-24&clarified=2022-01-20");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"2022-01-20\"", "算不出来").doesNotContain("Exception");
    }

    @Test
    void rowsAreAddedAndTakenAwayByButtons() throws Exception {
        assertThat(get("?received=2022-01-24&add=1").body()).contains("sent-0").doesNotContain("sent-1");
        assertThat(get("?received=2022-01-24&sent=2022-02-08&answered=&who=ORGAN&add=1")
                        .body())
                .contains("sent-1");
        assertThat(get("?received=2022-01-24&sent=2022-02-08&answered=&who=ORGAN&remove=0")
                        .body())
                .doesNotContain("sent-0");
    }

    @Test
    void manyRowsAreNotDrawn() throws Exception {
        assertThat(get("?received=2022-01-24" + "&sent=2022-02-08".repeat(400)).body())
                .contains("sent-19")
                .doesNotContain("sent-20\"");
    }

    @Test
    void markupInTheAddressIsText() throws Exception {
        assertThat(get("?received=%3Cscript%3Ealert(1)%3C/script%3E").body()).doesNotContain("<script>alert");
    }

    @Test
    void anEmptyFormShowsToday() throws Exception {
        assertThat(get("").body()).contains("最迟", "收到日");
    }
}
