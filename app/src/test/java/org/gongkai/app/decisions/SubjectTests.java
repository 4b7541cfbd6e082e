package org.gongkai.app.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SubjectTests {
    @Test
    void aLicenceIsNamedByWhatWasLicensedWithTheDocumentBehindIt() {
        assertThat(Subject.of("准予行政许可决定书", " 烟花爆竹道路运输许可 ")).isEqualTo(new Subject("烟花爆竹道路运输许可", "准予行政许可决定书 · "));
    }

    @Test
    void whereThatIsNotWrittenOrNothingElseTheTitleStandsAlone() {
        assertThat(Subject.of("未按规定公示", null)).isEqualTo(new Subject("未按规定公示", ""));
        assertThat(Subject.of("企业设立登记", "企业设立登记")).isEqualTo(new Subject("企业设立登记", ""));
        assertThat(Subject.of("企业设立登记", "  ")).isEqualTo(new Subject("企业设立登记", ""));
    }

    @Test
    void aLongContentIsCutBetweenCharacters() {
        assertThat(Subject.of("决定书", "𠮷".repeat(61)).title()).isEqualTo("𠮷".repeat(60) + "……");
        assertThat(Subject.of("决定书", "𠮷".repeat(60)).title()).isEqualTo("𠮷".repeat(60));
    }
}
