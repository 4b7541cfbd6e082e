package org.gongkai.app.launch;

import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where to click, once pages are served. */
@Component
final class ReadyMessage {
    private final Environment environment;
    private final OfficeListener office;
    private final List<Announcement> announcements;

    ReadyMessage(Environment environment, OfficeListener office, List<Announcement> announcements) {
        this.environment = environment;
        this.office = office;
        this.announcements = announcements;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        String port = environment.getProperty("local.server.port");
        if (port != null) {
            String address = "http://%s:%s".formatted(environment.getProperty("server.address", "127.0.0.1"), port);
            Terminal.say("已就绪，请在浏览器打开：%s/（按 Ctrl-C 停止）".formatted(address));
            String inside = office.port().isEmpty()
                    ? address
                    : "http://%s:%s"
                            .formatted(
                                    OfficeListener.address(environment),
                                    office.port().getAsInt());
            if (office.port().isPresent()) {
                Terminal.say("工作台另开端口：%s/office".formatted(inside));
            }
            announcements.stream()
                    .flatMap(announcement -> announcement.lines(inside).stream())
                    .forEach(Terminal::say);
        }
    }
}
