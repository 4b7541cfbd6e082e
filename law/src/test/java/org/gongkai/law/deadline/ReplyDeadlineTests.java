package org.gongkai.law.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.gongkai.law.Article;
import org.gongkai.law.Cites;
import org.gongkai.law.calendar.WorkingDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ReplyDeadlineTests {
    private static final WorkingDays CALENDAR = WorkingDays.latest();

    @ParameterizedTest
    @CsvFileSource(resources = "/tables/good/reply-deadline.csv", useHeadersInDisplayName = true)
    void isDueOnTheDayOfTheTable(
            String name,
            String channel,
            LocalDate received,
            LocalDate confirmed,
            LocalDate clarified,
            String consult,
            String paid,
            String extended,
            LocalDate expected,
            String article)
            throws IOException {
        RequestHistory history =
                Histories.of(channel, received, confirmed, clarified, consult, paid, extended.equals("yes"));
        ReplyDeadline deadline = ReplyDeadline.of(history, CALENDAR);
        assertThat(deadline.due()).as(name).isEqualTo(expected);
        assertThat(new DayByDay().due(history))
                .as("%s, counted day by day", name)
                .isEqualTo(expected);
        assertThat(Arrays.stream(ReplyDeadline.class.getAnnotationsByType(Cites.class))
                        .map(cites -> new Article(cites.in(), cites.article(), cites.paragraph(), 0)))
                .as("cites %s", article)
                .anyMatch(cited -> cited.covers(Article.parse(article)));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/tables/bad/reply-deadline.csv", useHeadersInDisplayName = true)
    void refusesWhatCannotBeTrue(
            String name,
            String channel,
            LocalDate received,
            LocalDate confirmed,
            LocalDate clarified,
            String consult,
            String paid,
            String message) {
        assertThatThrownBy(() -> ReplyDeadline.of(
                        Histories.of(channel, received, confirmed, clarified, consult, paid, false), CALENDAR))
                .as(name)
                .isInstanceOf(ImpossibleHistory.class)
                .hasMessage(message);
    }

    @Test
    void refusesMoreLettersThanAnyoneWrites() {
        LocalDate day = LocalDate.of(2022, 3, 1);
        List<Consultation> many = Collections.nCopies(101, Consultation.of(day, null));
        assertThatThrownBy(() -> new RequestHistory(Channel.COUNTER, day, null, null, many, null, false))
                .hasMessage("一件申请征求意见超过 100 次：请核对。");
    }

    @Test
    void explainsItselfStepByStep() {
        RequestHistory history =
                Histories.of("counter", LocalDate.of(2022, 1, 24), null, null, "2022-01-26..2022-02-09", null, true);
        assertThat(ReplyDeadline.of(history, CALENDAR).steps().stream()
                        .map(step -> step.date() + "｜" + step.text() + "｜"
                                + step.basis().chinese()))
                .containsExactly(
                        "2022-01-24｜当面提交申请，以提交之日 2022-01-24 为收到申请之日。｜条例第三十一条第（一）项",
                        "2022-01-25｜自 2022-01-24 起算，始日不计入；其后第一个工作日是 2022-01-25。｜条例第三十三条第二款",
                        "2022-01-26｜2022-01-26 向第三方或者其他机关征求意见，2022-02-09 得到答复；自发出次日起至 2022-02-09（含）停止计时 7 个工作日。｜条例第三十三条第三款",
                        "2022-01-29｜其间放假不计：春节 2022-01-31 至 2022-02-06；周末调休上班，是工作日：2022-01-29、2022-01-30、2022-04-02（国办发明电〔2021〕11号）。周末不计。｜《全国年节及纪念日放假办法》",
                        "2022-03-07｜不延长时第 20 个工作日是 2022-03-07；延长须在这一天之前（含当日）经政府信息公开工作机构负责人同意并告知申请人。｜条例第三十三条第二款",
                        "2022-04-02｜延长 20 个工作日，第 40 个工作日是 2022-04-02，答复期限到这一天届满。｜条例第三十三条第二款");
    }

    @Test
    void saysWhyALetterChangesNothing() {
        RequestHistory late =
                Histories.of("counter", LocalDate.of(2022, 3, 1), null, null, "2022-03-29..2022-03-30", null, false);
        assertThat(ReplyDeadline.of(late, CALENDAR).steps())
                .anyMatch(step -> step.text().endsWith("发出时答复期限 2022-03-29 已经届满或者当日届满，不影响期限。"));
        RequestHistory early = Histories.of(
                "counter", LocalDate.of(2022, 2, 10), null, LocalDate.of(2022, 3, 1), "2022-02-11..", null, false);
        assertThat(ReplyDeadline.of(early, CALENDAR).steps())
                .anyMatch(step -> step.text().contains("停止计时 3 个工作日（只算起算日 2022-03-01 之后的）。"));
    }

    @Test
    void saysThatAYearIsNotLoadedAndThatTheOldRegulationsAreNotCounted() {
        ReplyDeadline open =
                ReplyDeadline.of(RequestHistory.received(Channel.COUNTER, LocalDate.of(2026, 12, 4)), CALENDAR);
        assertThat(open.provisional()).isTrue();
        assertThat(open.steps()).anyMatch(step -> step.text().startsWith("2027 年放假安排尚未公布"));
        ReplyDeadline last =
                ReplyDeadline.of(RequestHistory.received(Channel.COUNTER, LocalDate.of(2026, 12, 3)), CALENDAR);
        assertThat(last.provisional()).isFalse();
        assertThat(last.steps()).anyMatch(step -> step.text().contains("它可能调整 2026 年 12 月末的工作日"));
        ReplyDeadline old =
                ReplyDeadline.of(RequestHistory.received(Channel.COUNTER, LocalDate.of(2019, 5, 14)), CALENDAR);
        assertThat(old.steps()).anyMatch(step -> step.text().startsWith("现行条例自 2019-05-15 起施行"));
        ReplyDeadline current =
                ReplyDeadline.of(RequestHistory.received(Channel.COUNTER, LocalDate.of(2019, 5, 15)), CALENDAR);
        assertThat(current.steps()).noneMatch(step -> step.text().startsWith("现行条例"));
    }

    @Test
    void theDayByDayClerkAgreesOnEveryStartDay() throws IOException {
        DayByDay clerk = new DayByDay();
        for (LocalDate d = LocalDate.of(2019, 1, 1); d.getYear() <= 2026; d = d.plusDays(1)) {
            RequestHistory plain = RequestHistory.received(Channel.COUNTER, d);
            assertThat(ReplyDeadline.of(plain, CALENDAR).due()).as("%s", d).isEqualTo(clerk.due(plain));
            assertThat(ReplyDeadline.of(plain.extend(), CALENDAR).due())
                    .as("%s, extended", d)
                    .isEqualTo(clerk.due(plain.extend()));
        }
    }

    @Test
    void theDayByDayClerkAgreesOnTwentyThousandRandomHistories() throws IOException {
        DayByDay clerk = new DayByDay();
        Random random = new Random(20190515);
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            RequestHistory history = Histories.random(random);
            try {
                assertThat(ReplyDeadline.of(history, CALENDAR).due())
                        .as("%s", history)
                        .isEqualTo(clerk.due(history));
            } catch (ImpossibleHistory paidTooLate) {
                assertThat(paidTooLate).hasMessageContaining("已过缴费期限");
                refused++;
            }
        }
        assertThat(refused).isLessThan(1_000);
    }

    @Test
    void itsDaysAddUpToTheDueDay() {
        Random random = new Random(711);
        for (int i = 0; i < 2_000; i++) {
            RequestHistory history = Histories.random(random);
            if (history.payment() != null) {
                continue;
            }
            ReplyDeadline deadline = ReplyDeadline.of(history, CALENDAR);
            List<DayMark> days = deadline.days();
            assertThat(days.getFirst().date()).isEqualTo(deadline.receipt());
            DayMark last = days.getLast();
            assertThat(last.date()).isEqualTo(deadline.due());
            assertThat(last.due()).isTrue();
            assertThat(last.kind()).isEqualTo(DayMark.Kind.COUNTED);
            assertThat(last.count()).isEqualTo(deadline.length());
            assertThat(days.stream().filter(day -> day.kind() == DayMark.Kind.COUNTED))
                    .hasSize(deadline.length());
            assertThat(days.stream().filter(DayMark::due)).hasSize(1);
            assertThat(days).allMatch(day -> day.reason().endsWith("。"));
            assertThat(days.stream().filter(day -> day.kind() == DayMark.Kind.START))
                    .hasSize(1);
        }
    }

    @Test
    void aDaySaysWhatItDoesToTheClock() {
        RequestHistory history = Histories.of(
                "counter",
                LocalDate.of(2022, 1, 21),
                null,
                LocalDate.of(2022, 1, 24),
                "2022-01-26..2022-01-29",
                null,
                false);
        List<DayMark> days = ReplyDeadline.of(history, CALENDAR).days();
        assertThat(days.subList(0, 11).stream()
                        .map(day ->
                                day.date().getDayOfMonth() + " " + day.kind().chinese() + " " + day.count() + "："
                                        + day.reason() + day.basis().chinese()))
                .containsExactly(
                        "21 不再计入 0：期限其后重新计算，此日不再计入。条例第三十条",
                        "22 周末 0：周末，不计入。工作时间规定第七条",
                        "23 周末 0：周末，不计入。工作时间规定第七条",
                        "24 始日 0：收到补正申请之日，始日不计入，自次日起算。条例第三十条",
                        "25 计入 1：第 1 个工作日。条例第三十三条第二款",
                        "26 计入 2：第 2 个工作日。条例第三十三条第二款",
                        "27 停止计时 2：征求意见期间，停止计时，不计入。条例第三十三条第三款",
                        "28 停止计时 2：征求意见期间，停止计时，不计入。条例第三十三条第三款",
                        "29 停止计时 2：调休上班（春节，国办发明电〔2021〕11号），征求意见期间，停止计时，不计入。条例第三十三条第三款",
                        "30 计入 3：调休上班（春节，国办发明电〔2021〕11号），第 3 个工作日。条例第三十三条第二款",
                        "31 放假 3：放假（春节，国办发明电〔2021〕11号），不计入。《全国年节及纪念日放假办法》");
    }
}
