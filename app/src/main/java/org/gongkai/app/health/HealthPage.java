package org.gongkai.app.health;

import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /health}: 200 when the program has started and its database answers, otherwise 503. Says nothing more. */
@RestController
final class HealthPage {
    private static final String INSTALLED = "select count(*) from installation";

    private final ApplicationAvailability availability;
    private final JdbcClient jdbc;

    HealthPage(ApplicationAvailability availability, JdbcClient jdbc) {
        this.availability = availability;
        this.jdbc = jdbc;
    }

    @GetMapping(path = "/health", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> health() {
        return isReady()
                ? ResponseEntity.ok("{\"status\":\"ready\"}")
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body("{\"status\":\"unavailable\"}");
    }

    private boolean isReady() {
        try {
            return availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC
                    && jdbc.sql(INSTALLED).query(Long.class).single() == 1;
        } catch (DataAccessException | TransactionException noAnswer) {
            return false;
        }
    }
}
