package org.gongkai.app.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.signin.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A stranger does not learn whether there is, or was, a decision that is not public: all of them answer like none. */
@RunningProgram
class ExistenceTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Registry registry;

    @Autowired
    private FlywayConnectionDetails access;

    @Autowired
    private Clock clock;

    private Registry.Office office;

    @BeforeEach
    void anOffice() {
        office = registry.office();
    }

    @Test
    void whatIsNotPublicAnswersLikeWhatNeverWas() throws Exception {
        var stranger = new Desk(port);
        UUID shown = penalty("5");
        Map<String, UUID> hidden = hidden(); // publishes what waits
        assertThat(stranger.get(PublicDecisionPages.ADDRESS + "/" + shown).statusCode())
                .isEqualTo(200);
        for (String address : new String[] {PublicDecisionPages.ADDRESS, PublicDecisionPages.API}) {
            String none = told(stranger, address, UUID.randomUUID());
            assertThat(none).startsWith("404");
            for (var one : hidden.entrySet()) {
                assertThat(told(stranger, address, one.getValue()))
                        .as(address + " " + one.getKey())
                        .isEqualTo(none);
            }
            String list = stranger.get(
                            address + "?organ=" + office.place().bureau().code())
                    .body();
            assertThat(list).contains(shown.toString());
            hidden.forEach((why, id) -> assertThat(list).as(why).doesNotContain(id.toString()));
        }
    }

    private Map<String, UUID> hidden() {
        var hidden = new LinkedHashMap<String, UUID>();
        UUID expired = penalty("1");
        UUID withdrawn = penalty("2");
        UUID annulled = penalty("3");
        UUID closed = penalty("4");
        registry.publish(office, DecisionKind.PENALTY);
        registry.bureau.does(office.clerk(), () -> {
            registry.decisions.withdraw(withdrawn, revision(withdrawn), "重复登记");
            registry.course.annul(annulled, revision(annulled), LocalDate.of(2025, 3, 3), "复议撤销");
            registry.course.disclose(closed, revision(closed), "withheld-privacy", false, "涉及个人隐私");
        });
        // its last day was yesterday, and the job has not yet come
        JdbcClient.create(new DriverManagerDataSource(access.getJdbcUrl(), access.getUsername(), access.getPassword()))
                .sql("update published_decision set shown_until = :yesterday where id = :id")
                .param("yesterday", LocalDate.now(clock).minusDays(1))
                .param("id", expired)
                .update();
        assertThat(registry.shown(expired)).isNotEmpty();
        hidden.put("到期", expired);
        hidden.put("撤回", withdrawn);
        hidden.put("被撤销", annulled);
        hidden.put("改为不公开", closed);
        hidden.put("不公开的", registry.enter(office, DecisionKind.PENALTY, "CF_WSH", "6"));
        hidden.put("等待公示的", penalty("7"));
        return hidden;
    }

    private int revision(UUID id) {
        return registry.store.one(id).orElseThrow().revision();
    }

    private UUID penalty(String number) {
        return registry.enter(
                office, DecisionKind.PENALTY, "CF_WSH", number, "CF_JDRQ", "2025-01-02", "PENALTY_IMPACT", "是");
    }

    /** All that the answer tells, but the time and the address that was asked. */
    private static String told(Desk stranger, String address, UUID id) throws Exception {
        HttpResponse<String> answer = stranger.get(address + "/" + id);
        var headers = new LinkedHashMap<>(answer.headers().map());
        headers.remove("date");
        return answer.statusCode() + " " + headers + " "
                + answer.body().replace(id.toString(), "ID").replaceAll("\"timestamp\":\"[^\"]*\"", "");
    }
}
