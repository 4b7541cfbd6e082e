package org.gongkai.app.normative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.directory.Colleagues;
import org.gongkai.app.directory.Organs;
import org.gongkai.app.facts.Extent;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A clean-up lists what is in force, waits for every conclusion, and writes the repeals when it is closed. */
@RunningProgram
class CleanUpTests {
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    @Autowired
    private NormativeDocuments documents;

    @Autowired
    private CleanUps cleanUps;

    @Autowired
    private NormativeFacts facts;

    @Autowired
    private Organs organs;

    @Autowired
    private Colleagues colleagues;

    private final LocalDate today = LocalDate.now(java.time.Clock.system(HERE));

    @Test
    void closingWritesTheRepealsOnceEverythingIsConcluded() {
        var district = new LedgerDistrict(
                organs,
                Viewers.as(
                        SystemViewer.FOUNDING,
                        () -> colleagues.called("clerk").getFirst().id()));
        long first = district.departments.getFirst();
        long second = district.departments.get(1);
        UUID kept = Viewers.as(district.office, () -> enter(district, first, 1));
        UUID ended = Viewers.as(district.office, () -> enter(district, first, 2));
        UUID lapsed = Viewers.as(district.office, () -> enter(district, second, 3));
        UUID gone = Viewers.as(district.office, () -> enter(district, second, 4));
        UUID cleanUp = Viewers.as(district.office, () -> {
            documents.tell(gone, 1, NewEvent.repealed(today.minusDays(1), "依据"));
            return cleanUps.open(district.root, today.getYear(), today.plusDays(30));
        });
        assertThat(Viewers.as(district.office, () -> cleanUps.items(cleanUp, false, null, null, 10)))
                .extracting(CleanUpStore.Item::document)
                .containsExactlyInAnyOrder(kept, ended, lapsed);
        assertThat(Viewers.as(district.clerk, () -> cleanUps.items(cleanUp, false, null, null, 10)))
                .as("a clerk sees the part of the own organ")
                .extracting(CleanUpStore.Item::document)
                .containsExactlyInAnyOrder(kept, ended);
        Viewers.as(district.clerk, () -> {
            cleanUps.conclude(cleanUp, kept, Conclusion.KEEP, "");
            cleanUps.conclude(cleanUp, ended, Conclusion.REPEAL, "上位法已修改");
            assertThatThrownBy(() -> cleanUps.conclude(cleanUp, lapsed, Conclusion.KEEP, ""))
                    .hasMessageContaining("没有这件文件");
            assertThatThrownBy(() -> cleanUps.close(cleanUp, today, "高政发〔2026〕1号"))
                    .hasMessageContaining("公开办");
            return "concluded";
        });
        Viewers.as(district.office, () -> {
            assertThatThrownBy(() -> cleanUps.open(district.root, today.getYear(), today.plusDays(30)))
                    .hasMessageContaining("已经布置过");
            assertThatThrownBy(() -> cleanUps.close(cleanUp, today, "高政发〔2026〕1号"))
                    .hasMessageContaining("还有 1 件没有结论");
            assertThatThrownBy(() -> cleanUps.conclude(cleanUp, lapsed, Conclusion.DECLARE_LAPSED, " "))
                    .hasMessageContaining("请写明为什么宣布失效");
            cleanUps.conclude(cleanUp, lapsed, Conclusion.DECLARE_LAPSED, "任务已完成");
            assertThat(cleanUps.close(cleanUp, today, "高政发〔2026〕1号《关于公布清理结果的决定》"))
                    .isEqualTo(2);
            assertThatThrownBy(() -> cleanUps.conclude(cleanUp, kept, Conclusion.KEEP, ""))
                    .hasMessageContaining("已经结束");
            var sums = facts.sums(Extent.of(district.all(), today, today));
            assertThat(sums.get(NormativeFacts.REPEALED)).isEqualByComparingTo("2");
            assertThat(sums.get(NormativeFacts.IN_FORCE)).isEqualByComparingTo("1");
            return "closed";
        });
    }

    private UUID enter(LedgerDistrict district, long organ, int n) {
        LocalDate made = today.minusYears(3);
        return documents.enter(organ, Description.of(district.number(n), "办法" + n), NewEvent.made(made, made, null));
    }
}
