package org.gongkai.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.app.RunningProgram;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The list of published reports is as the description says. */
@RunningProgram
class PublishedListTests {
    @LocalServerPort
    private int port;

    @Test
    void theListIsAsDescribed() throws Exception {
        var caller = new Caller(port);
        var description = Description.of(caller.get("/api/v1/openapi.json").body());
        var schema = description.at("/components/schemas/PublishedReports");
        for (String query : new String[] {"", "?year=2024", "?year=1999", "?year=2024&after=gaoling-k"}) {
            var answer = caller.get("/api/v1/reports" + query);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(description.faults(schema, Description.json(answer.body())))
                    .as(answer.body())
                    .isEmpty();
        }
        assertThat(description.faults(schema, Description.json("{\"reports\":[{\"organ\":\"a\"}]}")))
                .isNotEmpty();
    }

    @Test
    void aYearThatIsNoneIsAProblem() throws Exception {
        var answer = new Caller(port).get("/api/v1/reports?year=last");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }
}
