package org.gongkai.app.signoff.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.directory.Role;
import org.gongkai.app.signoff.Bureau;
import org.gongkai.app.signoff.Desks;
import org.gongkai.app.signoff.Papers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each list holds what it says, and the counts agree. */
@RunningProgram
class ListsTests {
    private final Bureau bureau;
    private final Desks desks;
    private final MyDrafts drafts;
    private final UnderWayWithMe underWay;
    private final DoneWithMe done;
    private final InMyOrgans organs;
    private final MyCounts counts;

    ListsTests(
            @Autowired Bureau bureau,
            @Autowired Desks desks,
            @Autowired MyDrafts drafts,
            @Autowired UnderWayWithMe underWay,
            @Autowired DoneWithMe done,
            @Autowired InMyOrgans organs,
            @Autowired MyCounts counts) {
        this.bureau = bureau;
        this.desks = desks;
        this.drafts = drafts;
        this.underWay = underWay;
        this.done = done;
        this.organs = organs;
        this.counts = counts;
    }

    @Test
    void everyPaperStandsInTheListsOfThoseItConcerns() {
        var house = bureau.found();
        UUID clerk = house.employ("王敏", Role.CLERK);
        UUID reviewer = house.employ("赵琳", Role.REVIEWER);
        UUID leader = house.employ("陈局长", Role.LEADER);
        house.employ("周公开", Role.OGI_OFFICE);
        desks.begin(house, clerk, Papers.STANDARD, "草稿");
        var waits = desks.submit(house, desks.begin(house, clerk, Papers.STANDARD, "待核"), Map.of());
        var finished = desks.submit(house, desks.begin(house, clerk, Papers.STANDARD, "办结"), Map.of());
        for (var person : new UUID[] {reviewer, leader}) {
            desks.act(house, person, finished.id());
        }
        var office =
                desks.sheet(house, clerk, finished.id()).waiting().getFirst().person();
        desks.act(house, office, finished.id());
        desks.act(house, clerk, finished.id());

        assertThat(house.as(clerk, () -> drafts.list(9, null)))
                .extracting(Listed::title)
                .containsExactly("草稿");
        assertThat(house.as(clerk, () -> underWay.list(9, null)))
                .extracting(Listed::title, Listed::position, line -> String.join("、", line.waitingFor()))
                .containsExactly(org.assertj.core.groups.Tuple.tuple("待核", "待核稿", "赵琳"));
        assertThat(house.as(reviewer, () -> done.list(9, null)))
                .extracting(Listed::title)
                .containsExactly("办结");
        assertThat(house.as(leader, () -> organs.list(9, null)))
                .extracting(Listed::title)
                .containsExactly("办结", "待核");
        assertThat(house.as(leader, () -> underWay.list(9, null))).isEmpty();
        var waiting = house.as(reviewer, () -> desks.waiting.list(9)).getFirst();
        assertThat(waiting.signOff()).isEqualTo(waits.id());
        assertThat(waiting.reason()).isEqualTo("您是试住建局的审核人。");
        assertThat(house.as(clerk, counts::now)).isEqualTo(new MyCounts.Counts(0, 0, 0, 1, 1, 1));
        assertThat(house.as(reviewer, counts::now)).isEqualTo(new MyCounts.Counts(1, 0, 0, 0, 1, 1));
    }

    @Test
    void aPageOfAListGoesOnWhereTheLastOneEnded() {
        var house = bureau.found();
        UUID clerk = house.employ("王敏", Role.CLERK);
        for (int i = 0; i < 5; i++) {
            desks.begin(house, clerk, Papers.STANDARD, "草稿" + i);
        }
        var first = house.as(clerk, () -> drafts.list(3, null));
        var second = house.as(clerk, () -> drafts.list(3, first.getLast().cursor()));
        assertThat(first).extracting(Listed::title).containsExactly("草稿4", "草稿3", "草稿2");
        assertThat(second).extracting(Listed::title).containsExactly("草稿1", "草稿0");
        house.employ("赵琳", Role.REVIEWER);
        for (var line : house.as(clerk, () -> drafts.list(9, null))) {
            var sheet = desks.sheet(house, clerk, line.signOff());
            house.as(
                    clerk,
                    () -> desks.drafting.withdraw(
                            line.signOff(), sheet.signOff().revision(), "不办了"));
        }
        var ended = house.as(clerk, () -> done.list(3, null));
        assertThat(house.as(clerk, () -> done.list(3, ended.getLast().cursor())))
                .extracting(Listed::title)
                .containsExactly("草稿3", "草稿4");
    }
}
