package org.gongkai.app.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.directory.Role;
import org.gongkai.app.files.Incoming;
import org.gongkai.app.files.RefusedFile;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What is marked leaves nothing behind but the fact, told to the secrecy officers. */
@RunningProgram
class TurnedAwayTests {
    private static final String TRACE =
            "QZXWVUTSRQ" + UUID.randomUUID().toString().substring(0, 8);

    private final HardStop stop;
    private final HardStops stops;
    private final Bureau bureau;
    private final org.gongkai.app.files.Files files;
    private final Viewer clerk;
    private final Viewer officer;
    private final Bureau.Place place;

    TurnedAwayTests(
            @Autowired HardStop stop,
            @Autowired HardStops stops,
            @Autowired Bureau bureau,
            @Autowired org.gongkai.app.files.Files files) {
        this.stop = stop;
        this.stops = stops;
        this.bureau = bureau;
        this.files = files;
        this.place = bureau.place();
        this.clerk = bureau.person(place, place.bureau(), "经办", Role.CLERK);
        this.officer = bureau.person(place, place.bureau(), "保密", Role.SECRECY_OFFICER);
    }

    @Test
    void aRefusedUploadLeavesNothingOnDiskOrInTheDatabase(
            @Autowired DataSource database, @Autowired Environment environment) throws Exception {
        byte[] content = ("机密★3年\n" + TRACE).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Viewers.as(
                        clerk,
                        () -> files.receive(new Incoming(
                                TRACE + ".txt", content.length, new ByteArrayInputStream(content), null, null))))
                .isInstanceOf(RefusedFile.class)
                .hasMessageContaining("涉密网络")
                .hasMessageContaining("机要渠道");
        assertThat(tablesHolding(clerk, database)).isEmpty();
        assertThat(tablesHolding(officer, database)).isEmpty();
        Path data = Path.of(environment.getProperty("gongkai.data", "data"));
        assertThat(filesHolding(data.resolve("files"))).isEmpty();
        assertThat(bureau.as(officer, () -> stops.latest(List.of(place.bureau().id()), 10)))
                .anySatisfy(told -> {
                    assertThat(told.place()).isEqualTo("上传文件");
                    assertThat(told.who()).isEqualTo("经办");
                    assertThat(told.bytes()).isEqualTo(content.length);
                });
    }

    @Test
    void whatIsTypedIsRefusedAndToldOnceAlthoughTheActIsUndone() {
        assertThatThrownBy(() -> bureau.does(clerk, () -> stop.check("签报正文", "密级：秘密\n" + TRACE)))
                .isInstanceOf(StateSecretRefused.class)
                .hasMessageNotContaining(TRACE);
        assertThat(bureau.as(officer, () -> stops.latest(List.of(place.bureau().id()), 10)))
                .filteredOn(told -> told.place().equals("签报正文"))
                .hasSize(1);
        stop.check("签报正文", "本件不涉及国家秘密。");
        stop.check(null);
    }

    @Test
    void onlyTheOfficersOfThatDeskReadTheLog() {
        assertThatThrownBy(() -> bureau.does(clerk, () -> stop.check("秘密★1年"))).isInstanceOf(StateSecretRefused.class);
        var far = bureau.place();
        var stranger = bureau.person(far, far.bureau(), "外区保密", Role.SECRECY_OFFICER);
        var desk = List.of(place.bureau().id());
        assertThat(bureau.as(officer, () -> stops.latest(desk, 10))).isNotEmpty();
        assertThat(bureau.as(stranger, () -> stops.latest(desk, 10))).isEmpty();
        assertThat(bureau.as(clerk, () -> stops.latest(desk, 10))).isEmpty();
    }

    @Test
    void theOfficersAreToldByNotice() {
        assertThatThrownBy(() -> bureau.does(clerk, () -> stop.check("秘密★1年"))).isInstanceOf(StateSecretRefused.class);
        assertThat(bureau.count(
                        officer,
                        "select count(*) from office_notice where person = :person and kind = 'secrecy.stopped'",
                        Map.of("person", java.util.Objects.requireNonNull(officer.person()))))
                .isPositive();
    }

    /** Every text column of every table that the viewer may read. */
    private List<String> tablesHolding(Viewer viewer, DataSource database) {
        var jdbc = org.springframework.jdbc.core.simple.JdbcClient.create(database);
        List<String> tables =
                bureau.as(viewer, () -> jdbc.sql("""
                                select relname from pg_class
                                where relkind in ('r', 'p') and relnamespace = current_schema()::regnamespace
                                  and has_table_privilege(oid, 'select')""").query(String.class).list());
        assertThat(tables).contains("hard_stop", "stored_file", "release_review");
        return tables.stream()
                .filter(table -> bureau.count(
                                viewer,
                                "select count(*) from " + table
                                        + " t where to_jsonb(t)::text like '%' || :trace || '%'",
                                Map.of("trace", TRACE))
                        > 0)
                .toList();
    }

    private static List<Path> filesHolding(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(TurnedAwayTests::holds)
                    .toList();
        }
    }

    private static boolean holds(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(TRACE);
        } catch (IOException gone) {
            return false;
        }
    }
}
