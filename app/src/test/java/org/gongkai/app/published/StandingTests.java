package org.gongkai.app.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.gongkai.app.directory.Organ;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class StandingTests {
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/tables/published/standing.csv", useHeadersInDisplayName = true)
    void whoHadToPublishByWhenAndDid(
            String name,
            Organ.Kind kind,
            int year,
            @Nullable LocalDate published,
            LocalDate today,
            Standing.State state,
            String words,
            String why) {
        Standing standing = Standing.of(kind, year, published, today);
        assertThat(standing.state()).as(why).isEqualTo(state);
        assertThat(standing.words()).as(why).isEqualTo(words);
    }
}
