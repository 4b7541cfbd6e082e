package org.gongkai.app.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.directory.Role;
import org.gongkai.app.files.Incoming;
import org.gongkai.app.files.RefusedFile;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is marked leaves nothing behind but the fact, told to the secrecy officers. */
@RunningProgram
class TurnedAwayTests {
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
    void aRefusedUploadLeavesNothingOnDiskOrInTheDatabase(@Autowired ApplicationContext program) throws Exception {
        try (var trace = new Trace(program)) {
            byte[] content = ("机密★3年\n" + trace.word()).getBytes(StandardCharsets.UTF_8);
            assertThatThrownBy(() -> Viewers.as(
                            clerk,
                            () -> files.receive(new Incoming(
                                    trace.word() + ".txt",
                                    content.length,
                                    new ByteArrayInputStream(content),
                                    null,
                                    null))))
                    .isInstanceOf(RefusedFile.class)
                    .hasMessageContaining("涉密网络")
                    .hasMessageContaining("机要渠道");
            assertThat(trace.tables()).isEmpty();
            assertThat(trace.files()).isEmpty();
            assertThat(trace.logged()).isEmpty();
            assertThat(bureau.as(
                            officer, () -> stops.latest(List.of(place.bureau().id()), 10)))
                    .anySatisfy(told -> {
                        assertThat(told.place()).isEqualTo("上传文件");
                        assertThat(told.who()).isEqualTo("经办");
                        assertThat(told.bytes()).isEqualTo(content.length);
                    });
        }
    }

    @Test
    void whatIsTypedIsRefusedAndToldOnceAlthoughTheActIsUndone() {
        assertThatThrownBy(() -> bureau.does(clerk, () -> stop.check("签报正文", "密级：秘密\n内容甲乙丙")))
                .isInstanceOf(StateSecretRefused.class)
                .hasMessageNotContaining("内容甲乙丙");
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
        assertThat(ofAnOrgan(bureau.as(stranger, () -> stops.latest(desk, 10)))).isEmpty();
        assertThat(bureau.as(clerk, () -> stops.latest(desk, 10))).isEmpty();
    }

    /** What no organ can be told for, every officer may read. */
    private static List<Stop> ofAnOrgan(List<Stop> read) {
        return read.stream().filter(one -> !one.organ().isEmpty()).toList();
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
}
