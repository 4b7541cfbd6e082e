package org.gongkai.app.secrecy.marking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of papers made up at random every marked one is stopped and no lawful one is. */
class PapersTests {
    @ParameterizedTest
    @ValueSource(longs = {20261126, 77, 9704})
    void markedPapersAreStoppedAndTalkIsNot(long seed) {
        var papers = new Papers(seed);
        for (int i = 0; i < 300; i++) {
            String marked = papers.marked();
            assertThat(SecretMarkings.in(marked)).as(marked).anyMatch(SecretMarking::certain);
            String talk = papers.mentioning();
            assertThat(SecretMarkings.in(talk)).as(talk).noneMatch(SecretMarking::certain);
        }
    }
}
