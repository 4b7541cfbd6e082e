package org.gongkai.app.signoff.acts;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.app.SlowLine;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.Role;
import org.gongkai.app.signoff.Bureau;
import org.gongkai.app.signoff.Content;
import org.gongkai.app.signoff.Desks;
import org.gongkai.app.signoff.Outcome;
import org.gongkai.app.signoff.Papers;
import org.gongkai.app.signoff.SignOff;
import org.gongkai.app.signoff.Subject;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.gongkai.app.web.AnswerOnly;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Drives sign-offs in a program that is a process of its own, so that it can be killed; answers in plain words. */
@RestController
@TestComponent
public class DrillDriver {
    private final Bureau bureau;
    private final Desks desks;
    private final Directory directory;
    private final Map<UUID, Viewer> viewers = new ConcurrentHashMap<>();

    DrillDriver(Bureau bureau, Desks desks, Directory directory) {
        this.bureau = bureau;
        this.desks = desks;
        this.directory = directory;
    }

    @Bean
    static AnswerOnly drillForms() {
        return new AnswerOnly("/try-out/drill/**");
    }

    /** A bureau: its id, then clerk, reviewer, two countersigners, leader, office. */
    @PostMapping("/try-out/drill/found")
    String found() {
        var house = bureau.found();
        var people = Stream.of(Role.CLERK, Role.REVIEWER, Role.CLERK, Role.CLERK, Role.LEADER, Role.OGI_OFFICE)
                .map(role -> house.employ("人" + role.title(), role).toString());
        return house.id() + " " + people.collect(Collectors.joining(" "));
    }

    @PostMapping("/try-out/drill/begin")
    String begin(@RequestParam UUID person, @RequestParam long organ) {
        return said(Viewers.as(
                viewer(person),
                () -> desks.drafting.begin(
                        new Subject(Papers.KIND, UUID.randomUUID()),
                        organ,
                        Papers.STANDARD,
                        Content.of("演练", "在办理当中断电。"))));
    }

    @PostMapping("/try-out/drill/submit")
    String submit(@RequestParam UUID person, @RequestParam UUID signOff, @RequestParam List<UUID> countersigners) {
        return Viewers.as(viewer(person), () -> {
            var now = desks.sheets.of(signOff).orElseThrow().signOff();
            return now.state().editable()
                    ? said(desks.drafting.submit(signOff, now.revision(), Map.of(2, countersigners)))
                    : "NOTHING";
        });
    }

    /** The person does what waits for him or her, if anything does. */
    @PostMapping("/try-out/drill/act")
    String act(@RequestParam UUID person, @RequestParam UUID signOff) {
        return Viewers.as(viewer(person), () -> {
            var sheet = desks.sheets.of(signOff);
            return sheet.isEmpty() || sheet.get().mine().isEmpty()
                    ? "NOTHING"
                    : said(desks.act(viewer(person), signOff));
        });
    }

    private static String said(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Moved(SignOff now, String _) -> SlowLine.carry("MOVED " + now.id() + " " + now.revision());
            case Outcome other -> "NOT " + other.sentence();
        };
    }

    private Viewer viewer(UUID person) {
        return viewers.computeIfAbsent(
                person,
                id -> Viewers.as(
                        SystemViewer.FOUNDING,
                        () -> directory.signedIn(id).orElseThrow().viewer()));
    }
}
