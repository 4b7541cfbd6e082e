package org.gongkai.app.secrecy.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.app.secrecy.Table;
import org.gongkai.law.DataTable.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables of what is a marking, what only speaks of one, and what a person must decide. */
class SecretMarkingsTests {

    static List<Row> marked() {
        return Stream.of("marked.csv", "layouts-marked.csv")
                .map(Table::of)
                .flatMap(List::stream)
                .toList();
    }

    static List<Row> mentioned() {
        return Stream.of("mentioned.csv", "layouts-mentioned.csv")
                .map(Table::of)
                .flatMap(List::stream)
                .toList();
    }

    static List<Row> doubtful() {
        return Table.of("doubtful.csv");
    }

    static List<Row> fileNames() {
        return Table.of("file-names.csv");
    }

    @ParameterizedTest
    @MethodSource("marked")
    void aMarkingIsCertain(Row row) {
        assertThat(SecretMarkings.in(Table.text(row, "text")))
                .as(row.get("text") + " " + row.get("why"))
                .anySatisfy(marking -> {
                    assertThat(marking.certain()).isTrue();
                    assertThat(marking.level().title()).isEqualTo(row.get("level"));
                });
    }

    @ParameterizedTest
    @MethodSource("mentioned")
    void talkOfSecretsIsNone(Row row) {
        assertThat(SecretMarkings.in(Table.text(row, "text")))
                .as(row.get("text") + " " + row.get("why"))
                .filteredOn(SecretMarking::certain)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("doubtful")
    void aPersonDecidesWhatIsDoubtful(Row row) {
        assertThat(SecretMarkings.in(Table.text(row, "text")))
                .as(row.get("text") + " " + row.get("why"))
                .isNotEmpty()
                .noneMatch(SecretMarking::certain);
    }

    @ParameterizedTest
    @MethodSource("fileNames")
    void aNameOfAFileIsRead(Row row) {
        var found = SecretMarkings.inName(row.get("name"));
        assertThat(found.stream().anyMatch(SecretMarking::certain) ? "marked" : found.isEmpty() ? "clean" : "doubtful")
                .as(row.get("name"))
                .isEqualTo(row.get("expected"));
    }
}
