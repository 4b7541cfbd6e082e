package org.gongkai.app.decisions;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gongkai.app.decisions.DecisionListPage.Choice;
import org.gongkai.app.directory.For;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.facts.Extent;
import org.gongkai.app.facts.Tallies;
import org.gongkai.app.web.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 台账: the decisions that the person sees, fifty to a page. */
@Controller
@For(business = true)
class DecisionListPages {
    static final String ADDRESS = "/office/decisions";
    private static final int PAGE = 50;

    private final DecisionList list;
    private final SeenOrgans organs;
    private final Tallies tallies;
    private final Clock clock;

    DecisionListPages(DecisionList list, SeenOrgans organs, Tallies tallies, Clock clock) {
        this.list = list;
        this.organs = organs;
        this.tallies = tallies;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    String show(@RequestParam Map<String, String> asked, SignedIn who, Model model) {
        model.addAttribute("page", page(asked, who));
        return "decisions/list";
    }

    private DecisionListPage page(Map<String, String> asked, SignedIn who) {
        LocalDate today = LocalDate.now(clock);
        Map<Long, String> seen = organs.of(who);
        String wrong = "";
        LocalDate from = DecisionCheck.EARLIEST;
        LocalDate to = today;
        try {
            from = day(asked, "from", from);
            to = day(asked, "to", to);
            wrong = to.isBefore(from) ? "结束日期早于开始日期，没有可以列出的。请改一下日期。" : "";
        } catch (DateTimeParseException noDay) {
            wrong = "日期要写成 2022-03-01 这样。请改一下日期。";
        }
        DecisionKind kind = DecisionKind.of(asked.getOrDefault("kind", "")).orElse(null);
        DecisionList.Standing standing = standing(asked.getOrDefault("state", ""));
        String words = WrittenText.stripped(asked.getOrDefault("words", ""));
        words = words.indexOf('\u0000') >= 0 ? "" : words;
        List<Long> whose = SeenOrgans.chosen(seen, asked.getOrDefault("organ", ""));
        List<DecisionList.Line> found = wrong.isEmpty()
                ? list.page(
                        new DecisionList.Asked(whose, kind, standing, from, to, words, Cursor.read(asked.get("after"))),
                        PAGE + 1)
                : List.of();
        List<DecisionList.Line> shown = found.subList(0, Math.min(found.size(), PAGE));
        return new DecisionListPage(
                kinds(kind),
                choices(
                        seen,
                        whose.size() == 1 && seen.size() > 1 ? whose.getFirst().toString() : ""),
                Arrays.stream(DecisionList.Standing.values())
                        .map(each -> new Choice(each.name(), each.title(), each == standing))
                        .toList(),
                new DecisionListPage.Chosen(
                        kind == null ? "" : kind.key(),
                        asked.getOrDefault("from", ""),
                        asked.getOrDefault("to", ""),
                        words),
                wrong.isEmpty() && standing == DecisionList.Standing.ANY && words.isEmpty()
                        ? counted(kind, Extent.of(whose, from, to))
                        : null,
                shown.stream()
                        .map(line -> DecisionListPage.line(
                                line, whose.size() == 1 ? "" : seen.getOrDefault(line.organ(), ""), today))
                        .toList(),
                found.size() > PAGE ? next(asked, shown.getLast()) : null,
                !who.viewer().homes().isEmpty(),
                wrong);
    }

    private static List<Choice> kinds(@Nullable DecisionKind chosen) {
        List<Choice> kinds = new ArrayList<>();
        kinds.add(new Choice("", "全部", chosen == null));
        for (DecisionKind kind : DecisionKind.values()) {
            kinds.add(new Choice(kind.key(), kind.title(), kind == chosen));
        }
        return kinds;
    }

    private static List<Choice> choices(Map<Long, String> seen, String chosen) {
        return seen.entrySet().stream()
                .map(organ -> new Choice(
                        organ.getKey().toString(),
                        organ.getValue(),
                        organ.getKey().toString().equals(chosen)))
                .toList();
    }

    /** 共 84598 件, by the tallies. */
    private String counted(@Nullable DecisionKind kind, Extent extent) {
        Map<String, Long> sums = tallies.sums(extent);
        long count = 0;
        for (DecisionKind each : DecisionKind.values()) {
            count += kind == null || kind == each ? sums.getOrDefault(each.countMeasure(), 0L) : 0;
        }
        BigDecimal money = kind == DecisionKind.CHARGE
                ? Cents.asWanYuan(sums.getOrDefault(kind.measure(), 0L))
                : kind == DecisionKind.PENALTY
                        ? Cents.asWanYuan(sums.getOrDefault(DecisionKind.FINES, 0L))
                        : BigDecimal.ZERO;
        return "共 " + count + " 件"
                + (money.signum() == 0
                        ? ""
                        : "，" + (kind == DecisionKind.CHARGE ? "收费 " : "罚没 ")
                                + money.stripTrailingZeros().toPlainString() + " 万元");
    }

    private static DecisionList.Standing standing(String name) {
        return Arrays.stream(DecisionList.Standing.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(DecisionList.Standing.ANY);
    }

    private static LocalDate day(Map<String, String> asked, String name, LocalDate otherwise) {
        String written = asked.getOrDefault(name, "").strip();
        LocalDate day = written.isEmpty() ? otherwise : LocalDate.parse(written);
        return day.isBefore(DecisionCheck.EARLIEST)
                ? DecisionCheck.EARLIEST
                : day.isAfter(WrittenDate.OPEN) ? WrittenDate.OPEN : day;
    }

    private static String next(Map<String, String> asked, DecisionList.Line last) {
        StringBuilder address = new StringBuilder(ADDRESS).append('?');
        for (String name : List.of("kind", "organ", "state", "from", "to", "words")) {
            String value = asked.getOrDefault(name, "");
            if (!value.isEmpty()) {
                address.append(name)
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                        .append('&');
            }
        }
        return address + "after=" + new Cursor(last.decided(), last.id()).text();
    }
}
