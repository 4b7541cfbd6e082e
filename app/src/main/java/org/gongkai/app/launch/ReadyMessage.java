package org.gongkai.app.launch;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where to click, once pages are served. */
@Component
final class ReadyMessage {
    private final Environment environment;

    ReadyMessage(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        String port = environment.getProperty("local.server.port");
        if (port != null) {
            Terminal.say("已就绪，请在浏览器打开：http://%s:%s/（按 Ctrl-C 停止）"
                    .formatted(environment.getProperty("server.address", "127.0.0.1"), port));
        }
    }
}
