package org.gongkai.app.decisions;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.app.directory.For;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.secrecy.CannotReview;
import org.gongkai.app.web.Cursor;
import org.gongkai.app.web.SpokenDay;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 公示提醒, and the proposal of batches. */
@Controller
@For(business = true)
class WatchPages {
    static final String ADDRESS = "/office/decisions/due";
    private static final int PAGE = 50;

    private final DecisionWatch watch;
    private final Publication publication;
    private final BatchStore batches;
    private final BatchList batchList;
    private final SeenOrgans organs;
    private final Clock clock;

    WatchPages(
            DecisionWatch watch,
            Publication publication,
            BatchStore batches,
            BatchList batchList,
            SeenOrgans organs,
            Clock clock) {
        this.watch = watch;
        this.publication = publication;
        this.batches = batches;
        this.batchList = batchList;
        this.organs = organs;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    String show(@RequestParam Map<String, String> asked, SignedIn who, Model model) {
        String news = asked.containsKey("proposed") ? "已送保密审查。通过后自动公示，结果会在提醒里告诉您。" : "";
        model.addAttribute("page", page(asked, who, "", news));
        return "decisions/due";
    }

    @PostMapping(ADDRESS)
    String propose(
            @RequestParam(defaultValue = "0") long organ,
            @RequestParam(defaultValue = "") String kind,
            SignedIn who,
            HttpServletResponse response,
            Model model) {
        String trouble;
        try {
            publication.propose(organ, DecisionKind.of(kind).orElseThrow(DecisionPages::notFound));
            return "redirect:" + ADDRESS + "?proposed=1";
        } catch (RefusedDecision | CannotReview refused) {
            trouble = String.valueOf(refused.getMessage());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("page", page(Map.of(), who, trouble, ""));
        return "decisions/due";
    }

    private WatchPage page(Map<String, String> asked, SignedIn who, String trouble, String news) {
        LocalDate today = LocalDate.now(clock);
        Map<Long, String> seen = organs.of(who);
        List<Long> whose = SeenOrgans.chosen(seen, asked.getOrDefault("organ", ""));
        List<DecisionWatch.OfMonth> months = watch.byMonth(whose, today);
        List<DecisionWatch.Line> found = watch.lines(whose, null, today, Cursor.read(asked.get("after")), PAGE + 1);
        List<DecisionWatch.Line> shown = found.subList(0, Math.min(PAGE, found.size()));
        List<WatchPage.Bar> bars = WatchPage.bars(months);
        return new WatchPage(
                months.stream().mapToLong(DecisionWatch.OfMonth::late).sum(),
                months.stream().mapToLong(DecisionWatch.OfMonth::soon).sum(),
                months.stream().mapToLong(DecisionWatch.OfMonth::later).sum(),
                months.stream().mapToLong(DecisionWatch.OfMonth::inReview).sum(),
                bars,
                bars.stream().map(bar -> bar.month() + " 月 " + bar.all() + " 件").collect(Collectors.joining("，")),
                whose.size() == 1 ? List.of() : WatchPage.shares(months, seen),
                batchList.heaps(who.viewer().homes(), today).stream()
                        .map(heap -> new WatchPage.Heap(
                                heap.organ(), seen.getOrDefault(heap.organ(), ""), heap.kind(), heap.count()))
                        .toList(),
                seen.entrySet().stream()
                        .map(organ -> new DecisionListPage.Choice(
                                organ.getKey().toString(),
                                organ.getValue(),
                                whose.size() == 1 && seen.size() > 1 && whose.contains(organ.getKey())))
                        .toList(),
                watch.annulledAndShown(whose).stream()
                        .map(one -> annulled(one, seen, today))
                        .toList(),
                shown.stream().map(line -> line(line, seen, whose, today)).toList(),
                found.size() > PAGE ? next(asked, shown.getLast()) : null,
                batches.latest(whose, 8).stream()
                        .map(batch -> batch(batch, seen))
                        .toList(),
                Limit.PUBLISH.basis(),
                trouble,
                news);
    }

    private static WatchPage.Line line(
            DecisionWatch.Line line, Map<Long, String> seen, List<Long> whose, LocalDate today) {
        Subject subject = Subject.of(line.title(), line.licensed());
        return new WatchPage.Line(
                line.id(),
                subject.title(),
                line.kind().title() + " · " + subject.document() + line.number() + " · " + line.party()
                        + (whose.size() == 1 ? "" : " · " + seen.getOrDefault(line.organ(), ""))
                        + (line.inReview() ? " · 已送保密审查" : ""),
                LastDay.until(line.publishBy(), today),
                LastDay.tone(line.publishBy(), today),
                "最迟 " + SpokenDay.said(line.publishBy()));
    }

    private static WatchPage.Line annulled(DecisionWatch.Annulled one, Map<Long, String> seen, LocalDate today) {
        LocalDate by = DecisionCourse.takeDownBy(one.annulled());
        return new WatchPage.Line(
                one.id(),
                one.title(),
                one.kind().title() + " · " + one.number() + " · " + seen.getOrDefault(one.organ(), "") + " · "
                        + SpokenDay.said(one.annulled()) + "被撤销",
                "撤下" + LastDay.until(by, today),
                by.isBefore(today) ? "late" : "soon",
                "最迟 " + SpokenDay.said(by));
    }

    private WatchPage.BatchLine batch(Batch batch, Map<Long, String> seen) {
        String result = batch.released() == null
                ? ""
                : " · 公示 " + batch.released() + " 件"
                        + (batch.leftOut() == null || batch.leftOut() == 0
                                ? ""
                                : "，" + batch.leftOut() + " 件送审后有改动，没有公示");
        return new WatchPage.BatchLine(
                batch.kind().title() + " " + batch.rows() + " 件",
                seen.getOrDefault(batch.organ(), "") + result,
                batch.state().title(),
                switch (batch.state()) {
                    case PROPOSED -> "chip info";
                    case RELEASED -> "chip done";
                    case REFUSED, REVOKED -> "chip error";
                },
                SpokenDay.said(batch.proposedAt(), clock.getZone()));
    }

    private static String next(Map<String, String> asked, DecisionWatch.Line last) {
        String organ = asked.getOrDefault("organ", "");
        return ADDRESS + "?" + (organ.matches("\\d{1,18}") ? "organ=" + organ + "&" : "") + "after="
                + new Cursor(last.publishBy(), last.id()).text();
    }
}
