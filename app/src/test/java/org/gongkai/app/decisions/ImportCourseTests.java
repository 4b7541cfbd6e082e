package org.gongkai.app.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.decisions.Registry.Office;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Imports of decisions on their way: paused, cancelled, several at once. */
@RunningProgram
class ImportCourseTests {
    @Autowired
    private Registry registry;

    @Autowired
    private Importing importing;

    @Autowired
    private DecisionImports imports;

    @Test
    void aPauseLeavesTheRestForLater() throws Exception {
        Office office = registry.office();
        byte[] file = ImportFile.of("丁", 45_000).bytes();
        UUID id = importing.handIn(office, ImportMode.VALID_ROWS, "多.csv", file);
        assertThat(registry.as(office.clerk(), () -> imports.pause(id))).isTrue();
        Thread.sleep(300);
        DecisionImport paused = importing.find(office, id);
        assertThat(paused.state()).isEqualTo(ImportState.PAUSED);
        assertThat(paused.taken()).isLessThan(45_000);
        assertThat(importing.count(office, "true")).isEqualTo(paused.taken());
        assertThat(registry.tallied(office, "table2.licences")).isEqualTo(paused.taken());

        assertThat(registry.as(office.clerk(), () -> imports.resume(id))).isTrue();
        DecisionImport done = importing.ended(office, id);
        assertThat(List.of(done.state(), done.taken(), done.read()))
                .containsExactly(ImportState.DONE, 45_000L, 45_000L);
        assertThat(importing.count(office, "true")).isEqualTo(45_000);
        assertThat(registry.tallied(office, "table2.licences")).isEqualTo(45_000);
        assertThat(registry.journaled(id, "decisions.import.pause")).isEqualTo(1);
    }

    @Test
    void whatIsCancelledStaysAsFarAsItCame() throws Exception {
        Office office = registry.office();
        UUID id = importing.handIn(
                office,
                ImportMode.ALL_OR_NOTHING,
                "整.csv",
                ImportFile.of("戊", 20_000).bytes());
        assertThat(registry.as(office.clerk(), () -> imports.cancel(id))).isTrue();
        Thread.sleep(300);
        assertThat(importing.find(office, id).state()).isEqualTo(ImportState.CANCELLED);
        assertThat(importing.count(office, "true")).isZero();
        assertThat(registry.as(office.clerk(), () -> imports.resume(id))).isFalse();
    }

    @Test
    void importsOfOneOrganAtOnceNeitherLoseNorDouble() throws Exception {
        Office office = registry.office();
        List<UUID> all = List.of(
                importing.handIn(
                        office,
                        ImportMode.VALID_ROWS,
                        "1.csv",
                        ImportFile.of("同", 12_000).bytes()),
                importing.handIn(office, ImportMode.VALID_ROWS, "2.csv", reversed(ImportFile.of("同", 12_000))),
                importing.handIn(
                        office,
                        ImportMode.ALL_OR_NOTHING,
                        "3.csv",
                        ImportFile.of("同", 12_000).bytes()),
                importing.handIn(
                        office,
                        ImportMode.VALID_ROWS,
                        "4.csv",
                        ImportFile.of("异", 3_000).bytes()));
        long taken = 0;
        for (UUID id : all) {
            DecisionImport done = importing.ended(office, id);
            assertThat(done.state()).as(done.sentence()).isEqualTo(ImportState.DONE);
            assertThat(done.refused()).isZero();
            taken += done.taken();
        }
        assertThat(taken).isEqualTo(15_000);
        assertThat(importing.count(office, "true")).isEqualTo(15_000);
        assertThat(registry.tallied(office, "table2.licences")).isEqualTo(15_000);
    }

    private static byte[] reversed(ImportFile file) {
        List<String> lines = file.text().lines().toList();
        return (lines.getFirst() + "\n"
                        + String.join("\n", lines.subList(1, lines.size()).reversed()))
                .getBytes(StandardCharsets.UTF_8);
    }
}
