package org.gongkai.app.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.gongkai.app.Program;
import org.gongkai.app.RunningProgram;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Whoever asks before sending people here gets a true answer. */
@RunningProgram
class HealthPageTests {
    private final ApplicationContext program;

    @LocalServerPort
    private int port;

    HealthPageTests(@Autowired ApplicationContext program) {
        this.program = program;
    }

    @Test
    void itIsReadyOnlyWhileItAcceptsRequests() throws Exception {
        var address = URI.create("http://127.0.0.1:" + port);
        assertThat(Program.status(address, "/health")).isEqualTo(200);
        AvailabilityChangeEvent.publish(program, ReadinessState.REFUSING_TRAFFIC);
        assertThat(Program.status(address, "/health")).isEqualTo(503);
        AvailabilityChangeEvent.publish(program, ReadinessState.ACCEPTING_TRAFFIC);
        assertThat(Program.status(address, "/health")).isEqualTo(200);
    }
}
