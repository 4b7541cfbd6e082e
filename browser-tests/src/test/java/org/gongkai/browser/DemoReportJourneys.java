package org.gongkai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The report of the demonstration for 2022, counted from its records, is the one that was published, cell for cell. */
class DemoReportJourneys {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path SEED = Path.of("../annualreport/src/test/resources/reports/gaoling-2022.json");

    @Test
    void everyCellIsThatOfThePublishedReport() throws Exception {
        JsonNode ours = JSON.readTree(got("/reports/gaoling/2022.json"));
        JsonNode seed = JSON.readTree(SEED.toFile());

        assertThat(ours.get("year")).isEqualTo(seed.get("year"));
        assertThat(ours.get("form")).isEqualTo(seed.get("form"));
        assertThat(ours.get("table2")).isEqualTo(filled(seed.get("table2")));
        assertThat(ours.get("table3")).isEqualTo(filled(seed.get("table3")));
        assertThat(ours.get("table4")).isEqualTo(filled(seed.get("table4")));
    }

    /** Where the published one prints "/", there is nothing: 0. */
    private static JsonNode filled(JsonNode printed) {
        return JSON.readTree(printed.toString().replace("\"/\"", "0"));
    }

    private static String got(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(Program.ADDRESS + path)).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }
}
