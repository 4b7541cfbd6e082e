package org.gongkai.app.decisions;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.gongkai.app.SlowLine;
import org.gongkai.app.decisions.Registry.Office;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.gongkai.app.web.AnswerOnly;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Drives imports in a program that is a process of its own, so that it can be killed; answers in plain words. */
@RestController
@TestComponent
@Import({Registry.class, org.gongkai.app.secrecy.Bureau.class})
public class ImportDrillDriver {
    private final Registry registry;
    private final DecisionImports imports;
    private final Directory directory;
    private final Map<UUID, Viewer> viewers = new ConcurrentHashMap<>();

    ImportDrillDriver(Registry registry, DecisionImports imports, Directory directory) {
        this.registry = registry;
        this.imports = imports;
        this.directory = directory;
    }

    @Bean
    static AnswerOnly importDrillForms() {
        return new AnswerOnly("/try-out/imports/**");
    }

    /** An organ and its clerk. */
    @PostMapping("/try-out/imports/found")
    String found() {
        Office office = registry.office();
        return office.organ() + " " + office.clerk().person();
    }

    @PostMapping("/try-out/imports/hand-in")
    String handIn(
            @RequestParam UUID clerk,
            @RequestParam long organ,
            @RequestParam ImportMode mode,
            @RequestParam String name,
            InputStream content)
            throws IOException {
        return SlowLine.carry(
                Viewers.as(viewer(clerk), () -> imports.handIn(organ, DecisionKind.LICENCE, mode, name, content))
                        .toString());
    }

    @PostMapping("/try-out/imports/state")
    String state(@RequestParam UUID clerk, @RequestParam UUID id) {
        return Viewers.as(viewer(clerk), () -> {
            DecisionImport now = imports.find(id).orElseThrow();
            return now.state() + " " + now.total() + " " + now.read();
        });
    }

    /** Whether it was done. */
    @PostMapping("/try-out/imports/pause")
    String pause(@RequestParam UUID clerk, @RequestParam UUID id) {
        return SlowLine.carry(String.valueOf(Viewers.as(viewer(clerk), () -> imports.pause(id))));
    }

    @PostMapping("/try-out/imports/resume")
    String resume(@RequestParam UUID clerk, @RequestParam UUID id) {
        return SlowLine.carry(String.valueOf(Viewers.as(viewer(clerk), () -> imports.resume(id))));
    }

    @PostMapping("/try-out/imports/cancel")
    String cancel(@RequestParam UUID clerk, @RequestParam UUID id) {
        return SlowLine.carry(String.valueOf(Viewers.as(viewer(clerk), () -> imports.cancel(id))));
    }

    private Viewer viewer(UUID person) {
        return viewers.computeIfAbsent(
                person,
                id -> Viewers.as(
                        SystemViewer.FOUNDING,
                        () -> directory.signedIn(id).orElseThrow().viewer()));
    }
}
