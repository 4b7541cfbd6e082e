package org.gongkai.app.decisions;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.gongkai.app.decisions.Registry.Office;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.gongkai.app.web.AnswerOnly;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Drives imports in a program that is a process of its own, so that it can be killed; answers in plain words. */
@RestController
@TestComponent
@Import({Registry.class, org.gongkai.app.secrecy.Bureau.class})
public class ImportDrillDriver {
    private static final Viewer AUDIT = new Viewer(
            "system:test-audit", null, Set.of(), Set.of(), Set.of("journal.read", "ledgers.write", "directory.read"));

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
        return "IMPORT "
                + Viewers.as(viewer(clerk), () -> imports.handIn(organ, DecisionKind.LICENCE, mode, name, content));
    }

    @GetMapping("/try-out/imports/state")
    String state(@RequestParam UUID id) {
        return registry.as(AUDIT, () -> {
            DecisionImport now = imports.find(id).orElseThrow();
            return now.state() + " " + now.taken() + " " + now.present() + " " + now.refused() + " " + now.read();
        });
    }

    /** What is in the ledger, by every way of counting it. */
    @GetMapping("/try-out/imports/counts")
    String counts(@RequestParam long organ) {
        return registry.as(
                AUDIT,
                () -> registry.jdbc
                        .sql("""
                select (select count(*) from decision where organ = :organ) || ' '
                    || (select count(distinct number) from decision where organ = :organ) || ' '
                    || coalesce((select sum(amount) from tally where organ = :organ and grain = 'D' and measure = 'table2.licences'), 0) || ' '
                    || coalesce((select sum(amount) from tally where organ = :organ and grain = 'M' and measure = 'table2.licences'), 0) || ' '
                    || coalesce((select sum(amount) from tally where organ = :organ and grain = 'Y' and measure = 'table2.licences'), 0) || ' '
                    || (select coalesce(sum(taken), 0) from decision_import where organ = :organ) || ' '
                    || (select coalesce(sum((j.facts::json ->> 'taken')::bigint), 0) from journal_entry j
                        join decision_import i on i.id::text = j.subject
                        where j.act = 'decisions.import.chunk' and i.organ = :organ) || ' '
                    || (select count(*) from decision_import i where organ = :organ
                        and refused <> (select count(*) from decision_import_refusal r where r.import = i.id)) || ' '
                    || (select count(*) from decision_import where organ = :organ and finished is null)""")
                        .param("organ", organ)
                        .query(String.class)
                        .single());
    }

    /** How many natural persons there are, and how many of them have a number that is kept. */
    @GetMapping("/try-out/imports/persons")
    String persons(@RequestParam UUID clerk, @RequestParam long organ) {
        return registry.as(
                viewer(clerk),
                () -> registry.jdbc
                        .sql("""
                select count(*) || ' ' || count(p.id) from decision d
                left join personal_detail p on p.subject_kind = 'decision' and p.subject = d.id
                where d.organ = :organ and d.party_kind = 'NATURAL'""")
                        .param("organ", organ)
                        .query(String.class)
                        .single());
    }

    private Viewer viewer(UUID person) {
        return viewers.computeIfAbsent(
                person,
                id -> Viewers.as(
                        SystemViewer.FOUNDING,
                        () -> directory.signedIn(id).orElseThrow().viewer()));
    }
}
