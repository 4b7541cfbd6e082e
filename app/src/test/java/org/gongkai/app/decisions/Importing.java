package org.gongkai.app.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gongkai.app.decisions.Registry.Office;
import org.springframework.boot.test.context.TestComponent;

/** Hands files of decisions in, waits for their end, and asks what came of them. */
@TestComponent
public class Importing {
    private final Registry registry;
    private final DecisionImports imports;
    private final DecisionImportStore store;

    Importing(Registry registry, DecisionImports imports, DecisionImportStore store) {
        this.registry = registry;
        this.imports = imports;
        this.store = store;
    }

    UUID handIn(Office office, ImportMode mode, String name, byte[] content) {
        return registry.as(
                office.clerk(),
                () -> imports.handIn(
                        office.organ(), DecisionKind.LICENCE, mode, name, new ByteArrayInputStream(content)));
    }

    DecisionImport imported(Office office, ImportMode mode, String name, byte[] content) throws Exception {
        return ended(office, handIn(office, mode, name, content));
    }

    DecisionImport ended(Office office, UUID id) throws InterruptedException {
        long until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!find(office, id).state().finished()) {
            assertThat(System.nanoTime()).as("an import that does not end").isLessThan(until);
            Thread.sleep(20);
        }
        return find(office, id);
    }

    DecisionImport find(Office office, UUID id) {
        return registry.as(office.clerk(), () -> imports.find(id).orElseThrow());
    }

    long count(Office office, String where) {
        return registry.as(
                office.clerk(),
                () -> registry.jdbc
                        .sql("select count(*) from decision where organ = :organ and (" + where + ")")
                        .param("organ", office.organ())
                        .query(Long.class)
                        .single());
    }

    List<String> reasons(Office office, DecisionImport one) {
        return registry.as(office.clerk(), () -> store.refusals(one.id(), 0, 100)).stream()
                .map(RefusedRow::reasons)
                .toList();
    }
}
