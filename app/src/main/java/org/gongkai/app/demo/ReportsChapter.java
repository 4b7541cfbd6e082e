package org.gongkai.app.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.gongkai.app.demo.DemoTable.Row;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.Person;
import org.gongkai.app.directory.Role;
import org.gongkai.app.report.Reporter;
import org.gongkai.law.calendar.WorkingDays;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The annual reports since 2021: every unit's handed in and taken, then like the district's signed by two people, reviewed and published,
 * in the days in which the law wants it. Those of the newest year that is over are still being made ({@link DueReports}).
 */
@Component
class ReportsChapter implements DemoChapter {
    private static final int FIRST = 2021;
    /** The year whose text was published, and after which the ledgers are thinner. */
    private static final int PUBLISHED = 2022;

    /** While one waits for the disk, others count. */
    private static final int SIDE_BY_SIDE = 4;

    private static final WorkingDays CALENDAR = WorkingDays.latest();
    private static final String GOVERNMENT = "gaoling";
    private static final String THINNER =
            "演示说明：本报告由模拟记录生成。2023年起，模拟的行政许可、行政处罚、行政强制和收费台账只取2022年的四十分之一左右，数字明显小于2021年和2022年，不代表实际工作量。";

    private final Cast cast;
    private final ReportDesk desk;
    private final DueReports due;
    private final Reporter reporter;
    private final Clock clock;
    private final boolean wanted;

    ReportsChapter(Cast cast, ReportDesk desk, DueReports due, Reporter reporter, Clock clock, Environment settings) {
        this.cast = cast;
        this.desk = desk;
        this.due = due;
        this.reporter = reporter;
        this.clock = clock;
        this.wanted = settings.getProperty("gongkai.demo.records", Boolean.class, true);
    }

    @Override
    public int order() {
        return 400;
    }

    @Override
    public String title() {
        return "年度报告";
    }

    @Override
    public int weight() {
        return 6;
    }

    @Override
    public void tell(IntConsumer progress) {
        if (!wanted) {
            return;
        }
        int newest = LocalDate.now(clock).getYear() - 1;
        List<Integer> past = IntStream.range(FIRST, newest).boxed().toList();
        Organ government = cast.organ(GOVERNMENT);
        due.chase(government, newest);
        units(government, past, newest, progress);
        for (int year : past) {
            publish(government, year);
        }
        due.district(government, newest);
        progress.accept(100);
    }

    /** Unit by unit, the years of each in their order. */
    private void units(Organ government, List<Integer> past, int newest, IntConsumer progress) {
        Person office = cast.holding(Role.OGI_OFFICE, GOVERNMENT);
        Map<String, List<Runnable>> tasks = new LinkedHashMap<>();
        for (int year : past) {
            int nth = 0;
            for (Organ unit : cast.as(office, () -> reporter.units(government, year))) {
                int place = nth++;
                tasks.computeIfAbsent(unit.code(), _ -> new ArrayList<>()).add(() -> publish(unit, year, place));
            }
        }
        Map<String, Row> states = due.states();
        int nth = 0;
        for (Organ unit : cast.as(office, () -> reporter.units(government, newest))) {
            Row state = states.get(unit.code());
            if (state != null) {
                int place = nth++;
                tasks.computeIfAbsent(unit.code(), _ -> new ArrayList<>())
                        .add(() -> due.unit(unit, newest, state, place));
            }
        }
        try (var pool = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
            List<Future<String>> told = tasks.values().stream()
                    .map(acts -> pool.submit((Callable<String>) () -> {
                        acts.forEach(Runnable::run);
                        return "told";
                    }))
                    .toList();
            for (int i = 0; i < told.size(); i++) {
                told.get(i).get();
                progress.accept(90 * (i + 1) / told.size());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    /** A unit's. */
    private void publish(Organ unit, int year, int nth) {
        LocalDate day = CALENDAR.after(LocalDate.of(year + 1, 1, 9), 1 + nth % 8);
        ReportDesk.Work work = desk.on(unit, year);
        if (work.begun()) {
            return;
        }
        work.begin(day);
        if (year > PUBLISHED) {
            work.write(day, ReportsChapter::thinner);
        }
        work.check(day);
        work.handIn(day);
        work.answer(CALENDAR.after(day, 1), true, "");
        sign(work, CALENDAR.after(day, 2), CALENDAR.after(day, 3));
    }

    /** The district's. */
    private void publish(Organ government, int year) {
        LocalDate day = CALENDAR.after(LocalDate.of(year + 1, 3, 15), 3);
        ReportDesk.Work work = desk.on(government, year);
        if (work.begun()) {
            return;
        }
        work.begin(day);
        if (year >= PUBLISHED) {
            work.write(day, year == PUBLISHED ? _ -> published() : ReportsChapter::thinner);
        }
        work.check(day);
        sign(work, day, CALENDAR.after(day, 6));
    }

    /** Two people sign, the secrecy officer of the district reviews, and out it goes; whoever came later has signed nothing then. */
    private static void sign(ReportDesk.Work work, LocalDate from, LocalDate last) {
        if (work.canSign(from)) {
            work.toSign(from);
            work.verify(from);
            work.sign(from);
            work.toReview(from);
            work.publish(last);
        }
    }

    /** The text with a word on the size of the figures. */
    static List<String> thinner(List<String> parts) {
        parts.set(6, parts.get(6) + "\n" + THINNER);
        return parts;
    }

    /** The text of the published report, where the usual sentences for the rest stand as they are. */
    private static List<String> published() {
        return DemoTable.sections("report-2022.txt", new ArrayList<>(Collections.nCopies(7, "")));
    }
}
