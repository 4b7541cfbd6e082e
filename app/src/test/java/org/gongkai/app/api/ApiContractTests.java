package org.gongkai.app.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.app.api.ReportsApi.CHECK;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.check.Crowd;
import org.gongkai.app.check.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** What the description says of the calls is what happens, and all that it names does happen. */
@RunningProgram
class ApiContractTests {
    private static final byte[] SEED = Caller.sample("gaoling-2022.txt");
    private static final String RESPONSES = "/paths/" + CHECK.replace("/", "~1") + "/post/responses";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext program;

    private Caller caller;
    private Description description;

    @BeforeEach
    void readTheDescription() throws Exception {
        caller = new Caller(port);
        description = Description.of(caller.get("/api/v1/openapi.json").body());
    }

    @Test
    void everyStatusThatIsDescribedHappensAndIsAsDescribed() throws Exception {
        for (String status : description.at(RESPONSES).propertyNames()) {
            JsonNode response = description.at(RESPONSES + "/" + status);
            if (status.equals("408")) {
                // nobody waits two minutes: that the intake refuses so is shown by IntakeTests
                JsonNode slow = Description.json(
                        ReportsApi.problem(new Refusal(408, "", "慢", "快")).json());
                assertThat(description.faults(schema(response, "application/problem+json"), slow))
                        .isEmpty();
            } else {
                asDescribed(provoke(Integer.parseInt(status)), Integer.parseInt(status), response);
            }
        }
        for (String elsewhere : List.of("NotFound", "MethodNotAllowed")) {
            HttpResponse<String> answer = caller.get(elsewhere.equals("NotFound") ? "/api/v2" : CHECK);
            asDescribed(
                    answer,
                    elsewhere.equals("NotFound") ? 404 : 405,
                    description.at("/components/responses/" + elsewhere));
        }
    }

    private HttpResponse<String> provoke(int status) throws Exception {
        return switch (status) {
            case 200 -> caller.check(SEED, "X-File-Name", "gaoling-2022.txt");
            case 400 -> caller.check(SEED, "Content-Type", "multipart/form-data");
            case 406 -> caller.check(SEED, "Accept", "text/html");
            case 413 -> caller.check(new byte[(32 << 20) + 1]);
            case 422 -> caller.check("今天开会。".getBytes(StandardCharsets.UTF_8));
            case 429 -> flood(new Caller(port, "127.0.0.2"));
            case 500 -> caller.get("/api/try-out/fault");
            case 503 -> {
                try (var _ = new Crowd(program)) {
                    yield caller.check(SEED);
                }
            }
            default -> throw new AssertionError("nobody knows how to come to " + status);
        };
    }

    private static HttpResponse<String> flood(Caller caller) throws Exception {
        HttpResponse<String> answer = caller.check(new byte[0]);
        for (int i = 0; i < 300 && answer.statusCode() != 429; i++) {
            answer = caller.check(new byte[0]);
        }
        return answer;
    }

    private void asDescribed(HttpResponse<String> answer, int status, JsonNode response) {
        String type = status == 200 ? "application/json" : "application/problem+json";
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(description.faults(schema(response, type), Description.json(answer.body())))
                .as(answer.body())
                .isEmpty();
        if (response.has("headers")) {
            response.get("headers")
                    .propertyNames()
                    .forEach(name -> assertThat(answer.headers().firstValue(name))
                            .as(name)
                            .isPresent());
        }
    }

    private static JsonNode schema(JsonNode response, String type) {
        return response.get("content").get(type).get("schema");
    }

    @Test
    void theExampleOfAnAnswerIsTheAnswer() throws Exception {
        JsonNode example = description.at(RESPONSES + "/200/content/application~1json/examples/gaoling-2022/value");
        assertThat(Description.json(provoke(200).body())).isEqualTo(example);
    }

    @Test
    void everyExampleOfAProblemIsAsDescribed() {
        for (JsonNode response : description.at("/components/responses")) {
            JsonNode problem = response.get("content").get("application/problem+json");
            assertThat(description.faults(problem.get("schema"), problem.get("example")))
                    .isEmpty();
        }
    }

    @Test
    void theTypesOfProblemsAreThoseOfTheProgram() {
        assertThat(description.at("/components/schemas/Problem/properties/type/enum"))
                .extracting(JsonNode::asString)
                .containsExactlyElementsOf(Stream.of(ProblemType.values())
                        .map(type -> ProblemType.BASE + type.code())
                        .toList());
    }

    @Test
    void anAnswerThatIsNotAsDescribedIsCaught() throws Exception {
        String answer = provoke(200).body();
        JsonNode schema = description.at("/components/schemas/CheckedReport");
        for (String wrong : List.of(
                answer.replace("\"form\":2021", "\"form\":2020"),
                answer.replace("\"licences\":84598", "\"licences\":\"84598\""),
                answer.replace("\"severity\":\"error\"", "\"severity\":\"bad\""),
                answer.replace("\"unreadable\":[]", "\"doubtful\":[]"))) {
            assertThat(wrong).isNotEqualTo(answer);
            assertThat(description.faults(schema, Description.json(wrong))).isNotEmpty();
        }
    }

    @Test
    void aProblemWithAMemberThatNobodyDescribedIsCaught() {
        JsonNode odd = Description.json(
                Problem.of(ProblemType.EMPTY, "空").with("odd", 1).json());
        assertThat(description.faults(description.at("/components/schemas/Problem"), odd))
                .isNotEmpty();
    }

    @Test
    void postingElsewhereIsAProblemToo() throws Exception {
        HttpResponse<String> answer = caller.send(caller.to("/api/v1/nowhere").POST(BodyPublishers.ofString("一")));
        asDescribed(answer, 404, description.at("/components/responses/NotFound"));
    }
}
