package org.gongkai.app.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.visibility.SystemViewer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 公示期限 on the watch: the seventh working day itself is in time. */
@RunningProgram
class DecisionWatchTests {
    @Autowired
    private Registry registry;

    @Autowired
    private DecisionWatch watch;

    /** Decided on a Wednesday before the Spring Festival of 2023; to be published by 2023-01-30. */
    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource({"2023-01-29,0,1,前一日，快到期限", "2023-01-30,0,1,最后一日，还没有过", "2023-01-31,1,0,次日，已经超过", "2023-01-18,0,0,还早，不提醒"
    })
    void whatIsDueIsLateOnTheDayAfter(LocalDate today, long late, long soon, String why) {
        var office = registry.office();
        registry.enter(office, DecisionKind.LICENCE, "XK_JDRQ", "2023-01-16", "XK_YXQZ", "2023-01-16");
        List<DecisionWatch.Due> due = registry.as(SystemViewer.LEDGER_KEEPING.viewer(), () -> watch.due(today)).stream()
                .filter(one -> one.organ() == office.organ())
                .toList();
        assertThat(due.stream().mapToLong(DecisionWatch.Due::late).sum())
                .as(why)
                .isEqualTo(late);
        assertThat(due.stream().mapToLong(DecisionWatch.Due::soon).sum())
                .as(why)
                .isEqualTo(soon);
    }

    /** 行政处罚法 48 and 85: three working days, of which the last is in time. */
    @Test
    void whatIsAnnulledStaysOnTheWatchUntilItHasLeft() {
        var office = registry.office();
        var id = registry.enter(office, DecisionKind.PENALTY, "CF_JDRQ", "2025-01-02", "PENALTY_IMPACT", "是");
        registry.publish(office, DecisionKind.PENALTY);
        assertThat(registry.shown(id)).isNotEmpty();
        registry.bureau.does(
                office.clerk(),
                () -> registry.course.annul(
                        id, registry.store.one(id).orElseThrow().revision(), LocalDate.of(2025, 3, 3), "复议撤销"));
        assertThat(registry.shown(id)).isEmpty();
        assertThat(registry.as(office.clerk(), () -> watch.annulledAndShown(List.of(office.organ()))))
                .isEmpty();
    }
}
