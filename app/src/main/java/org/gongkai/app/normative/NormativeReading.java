package org.gongkai.app.normative;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.normative.NormativeList.Shown;
import org.gongkai.app.web.Cursor;
import org.gongkai.app.web.FormField.Option;
import org.gongkai.app.web.SpokenDay;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Gathers what the page of the register shows. */
@Component
class NormativeReading {
    private static final int A_PAGE = 50;
    private static final int HIGHEST = 100;

    private final NormativeList list;
    private final Directory directory;
    private final Clock clock;

    NormativeReading(NormativeList list, Directory directory, Clock clock) {
        this.list = list;
        this.directory = directory;
        this.clock = clock;
    }

    /** What was asked for. */
    record Asked(
            Shown shown,
            @Nullable LocalDate day,
            String organ,
            String words,
            @Nullable Cursor after) {}

    RegisterPage page(Asked asked, SignedIn who) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = asked.day() == null ? today : asked.day();
        Organ organ = directory
                .organ(asked.organ())
                .or(() -> directory.organ(who.ownOrgan()))
                .orElse(who.home());
        Collection<Long> organs = directory.below(organ.id(), day, day);
        NormativeList.Counts counts = list.counts(organs, day);
        List<NormativeList.Line> found =
                list.list(asked.shown(), organs, day, asked.words(), asked.after(), A_PAGE + 1);
        List<NormativeList.Line> shown = found.stream().limit(A_PAGE).toList();
        return new RegisterPage(
                asked.shown(),
                day.toString(),
                SpokenDay.said(day),
                day.equals(today),
                organ.code(),
                organ.shortName(),
                asked.words(),
                options(),
                Stream.of(Shown.values())
                        .map(each -> new RegisterPage.Tab(
                                each, counts.of(each), address(each, day, organ.code(), asked.words(), null)))
                        .toList(),
                shown.stream().map(line -> line(line, asked.shown(), day)).toList(),
                bars(list.years(organs, day)),
                found.size() > A_PAGE
                        ? address(
                                asked.shown(),
                                day,
                                organ.code(),
                                asked.words(),
                                shown.getLast().cursor(asked.shown()))
                        : null,
                !who.viewer().homes().isEmpty());
    }

    private List<Option> options() {
        return directory.organs().stream()
                .map(organ -> new Option(organ.code(), organ.shortName()))
                .toList();
    }

    private static String address(Shown shown, LocalDate day, String organ, String words, @Nullable Cursor after) {
        return UriComponentsBuilder.fromPath("/office/normative")
                .queryParam("shown", shown.key())
                .queryParam("day", day)
                .queryParam("organ", organ)
                .queryParam("q", "{q}")
                .queryParamIfPresent("after", Optional.ofNullable(after).map(Cursor::text))
                .encode()
                .buildAndExpand(words)
                .toUriString();
    }

    private static RegisterPage.Line line(NormativeList.Line line, Shown shown, LocalDate day) {
        Spell.Closing closing = line.closing();
        LocalDate until = line.until();
        String meta = line.organ() + (line.joint().isEmpty() ? "" : "（联合：" + line.joint() + "）") + " · "
                + SpokenDay.said(line.since()) + (line.opening() == Spell.Opening.MADE ? "制发 · " : "划入 · ")
                + SpokenDay.said(line.inForceFrom()) + "施行";
        String chip = "现行有效";
        String tone = "done";
        String end = "";
        if (closing != null && until != null && !until.isAfter(day)) {
            chip = closing.title();
            tone = "plain";
            end = SpokenDay.said(until);
        } else if (line.inForceFrom().isAfter(day)) {
            chip = "待施行";
            tone = "info";
        } else if (closing == Spell.Closing.LAPSED && until != null) {
            boolean soon = !until.isAfter(day.plusMonths(6));
            chip = soon ? "即将到期" : "现行有效";
            tone = soon ? "warning" : "done";
            end = "有效期至 " + SpokenDay.said(until.minusDays(1));
        } else if (closing != null && until != null) {
            chip = SpokenDay.said(until) + "起" + closing.title().substring(1);
            tone = "warning";
        } else if (shown == Shown.IN_FORCE) {
            end = "长期有效";
        }
        return new RegisterPage.Line(
                NormativeDocuments.ADDRESS + line.id(), line.title(), line.number(), meta, chip, tone, end);
    }

    private static List<RegisterPage.Bar> bars(List<NormativeList.Year> years) {
        long most = Math.max(
                1, years.stream().mapToLong(NormativeList.Year::inForce).max().orElse(1));
        var bars = new ArrayList<RegisterPage.Bar>();
        for (NormativeList.Year year : years) {
            int height = (int) Math.round((double) HIGHEST * year.inForce() / most);
            bars.add(new RegisterPage.Bar(
                    year.year(),
                    year.made(),
                    year.repealed(),
                    year.inForce(),
                    10 + bars.size() * 59,
                    118 - height,
                    height));
        }
        return bars;
    }
}
