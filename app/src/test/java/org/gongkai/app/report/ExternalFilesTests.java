package org.gongkai.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.files.StoredFile;
import org.gongkai.app.secrecy.ContentHash;
import org.gongkai.app.secrecy.StateSecretRefused;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a unit handed in stays as it was, for those who see the report that came of it. */
@RunningProgram
class ExternalFilesTests {
    @Autowired
    private ApplicationContext program;

    @Autowired
    private ExternalReports external;

    @Autowired
    private ExternalFiles files;

    @Autowired
    private ExternalDrafts drafts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private FourLevels levels;
    private Viewer office;

    @BeforeEach
    void levels() {
        levels = new FourLevels(program);
        office = levels.office();
    }

    private static byte[] report(Organ organ, String text) {
        return new Composition(
                        organ.name(),
                        FourLevels.YEAR,
                        Map.of("table2.licences", BigDecimal.TEN),
                        ReportText.EMPTY.with(1, text + "\n" + UUID.randomUUID()))
                .json()
                .getBytes(StandardCharsets.UTF_8);
    }

    private ExternalDraft handIn(String name, byte[] content) {
        return Viewers.as(office, () -> external.handIn(name, content)).getFirst();
    }

    private ExternalReport confirm(ExternalDraft draft) {
        return Viewers.as(
                office, () -> external.confirm(external.look(draft, levels.north), levels.housing, Map.of(), "没有正文"));
    }

    private @Nullable StoredFile seen(Viewer viewer, ExternalReport report) {
        return Viewers.as(viewer, () -> files.of(report));
    }

    @Test
    void aReportThatWasTakenOverKeepsItsFileByteForByteWithItsHash() throws IOException {
        byte[] content = report(levels.housing, "主动公开。");
        ExternalReport taken = confirm(handIn("年报.json", content));

        StoredFile file = Objects.requireNonNull(seen(office, taken));
        assertThat(file.hash())
                .isEqualTo(taken.fileHash())
                .isEqualTo(ContentHash.of(content).sm3());
        assertThat(file.size()).isEqualTo(content.length);
        assertThat(taken.fileName()).isEqualTo("年报.json");
        try (InputStream in = Viewers.as(office, () -> files.open(file))) {
            assertThat(in.readAllBytes()).isEqualTo(content);
        }
        Viewer clerk = Viewer.of(UUID.randomUUID(), Set.of(), Set.of(levels.housing.id()), Set.of());
        assertThat(seen(clerk, taken)).as("who works for the unit").isEqualTo(file);
        assertThat(seen(levels.office(levels.south), taken))
                .as("the office of another district")
                .isNull();
    }

    @Test
    void untilThenItIsWhoseHandedItInAndWhatIsNotTakenIsLetGo() {
        ExternalDraft draft = handIn("年报.json", report(levels.housing, "甲"));
        assertThat(held(draft.file())).isEqualTo(1);
        assertThat(filesSeen(office, draft.file())).isEqualTo(1);
        assertThat(filesSeen(levels.office(), draft.file()))
                .as("a colleague with the same office")
                .isZero();

        ExternalDraft next = handIn("年报（改）.json", report(levels.housing, "乙"));
        assertThat(held(draft.file())).as("what was replaced").isZero();
        Viewers.as(office, () -> {
            external.drop(next);
            return null;
        });
        assertThat(held(next.file())).as("what was not taken").isZero();
        assertThat(filesSeen(office, next.file())).isZero();
    }

    @Test
    void nobodyTakesADraftTwice() {
        ExternalDraft draft = handIn("年报.json", report(levels.housing, "丙"));
        confirm(draft);
        assertThatThrownBy(() -> confirm(draft))
                .isInstanceOf(CannotReport.class)
                .hasMessageContaining("已经办过了");
        assertThat(held(draft.file())).as("by the report alone").isEqualTo(1);
    }

    @Test
    void whatCarriesAMarkingOfAStateSecretLeavesNoFile() {
        byte[] content = report(levels.housing, "机密★10年");
        assertThatThrownBy(() -> handIn("年报.json", content)).isInstanceOf(StateSecretRefused.class);
        byte[] named = report(levels.housing, "丁");
        assertThatThrownBy(() -> handIn("机密★10年.json", named))
                .isInstanceOfSatisfying(
                        CannotReport.class,
                        refused -> assertThat(refused.field()).isEqualTo("file"));
        assertThat(stored(content)).isZero();
        assertThat(stored(named)).isZero();
        assertThat(Viewers.as(office, () -> drafts.waiting())).isEmpty();
    }

    @Test
    void aPageThatWasSavedUnderAnotherNameIsKeptAsText() {
        var page = new StringBuilder("<html><body>");
        new Composition(levels.housing.name(), FourLevels.YEAR, Map.of(), ReportText.EMPTY)
                .report()
                .source()
                .printed()
                .lines()
                .forEach(line -> page.append("<p>").append(line).append("</p>"));
        byte[] content = page.append("</body></html>").toString().getBytes(StandardCharsets.UTF_8);
        UUID id = Viewers.as(office, () -> files.receive("年报.xls", content));
        String kept = Viewers.as(
                SystemViewer.FILE_KEEPING,
                () -> Objects.requireNonNull(
                        transaction.execute(_ -> jdbc.sql("select name || ' ' || type from stored_file where id = :id")
                                .param("id", id)
                                .query(String.class)
                                .single())));
        assertThat(kept).isEqualTo("年报.xls.txt txt");
    }

    private long stored(byte[] content) {
        return count(
                "select count(*) from stored_file where hash = :what",
                ContentHash.of(content).sm3());
    }

    private long held(@Nullable UUID file) {
        return count("select count(*) from file_holding where file = cast(:what as uuid)", String.valueOf(file));
    }

    private long count(String sql, String what) {
        return Viewers.as(
                SystemViewer.FILE_KEEPING,
                () -> Objects.requireNonNull(transaction.execute(
                        _ -> jdbc.sql(sql).param("what", what).query(Long.class).single())));
    }

    private long filesSeen(Viewer viewer, @Nullable UUID file) {
        return Viewers.as(
                viewer,
                () -> Objects.requireNonNull(
                        transaction.execute(_ -> jdbc.sql("select count(*) from stored_file where id = :id")
                                .param("id", file)
                                .query(Long.class)
                                .single())));
    }
}
