package org.gongkai.app.remedies;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.gongkai.app.directory.For;
import org.gongkai.app.directory.Names;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.facts.Extent;
import org.gongkai.app.registers.FormPage.Option;
import org.gongkai.app.remedies.CaseListPage.Counts;
import org.gongkai.app.remedies.CaseListPage.Filter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** 复议诉讼: the register of cases, the latest first, fifty to a page. */
@Controller
@For(business = true)
class CaseListPages {
    private static final int A_PAGE = 50;
    /** A longer list of organs is not for choosing from. */
    private static final int MOST_ORGANS = 200;

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private final CaseStore store;
    private final RemedyFacts facts;
    private final Names names;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CaseListPages(CaseStore store, RemedyFacts facts, Names names, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.facts = facts;
        this.names = names;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/office/remedies")
    String list(
            @RequestParam(defaultValue = "pending") String state,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String counts,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String after,
            SignedIn who,
            Model model) {
        var filter = new Filter(
                CaseListPage.isState(state) ? state : "pending", kind, counts, organ, from, to, words.strip());
        var mine = new TreeSet<>(who.viewer().organs());
        mine.addAll(who.viewer().homes());
        boolean mayEnter = !who.viewer().homes().isEmpty();
        model.addAttribute("page", transaction.execute(status -> page(filter, after, mine, mayEnter)));
        return "remedies/list";
    }

    private CaseListPage page(Filter filter, String after, TreeSet<Long> mine, boolean mayEnter) {
        var wanted = new CaseStore.Wanted(
                narrowed(filter.organ(), mine),
                filter.state(),
                filter.kind(),
                filter.counts(),
                day(filter.from(), FIRST),
                day(filter.to(), LAST),
                filter.words(),
                cursorDay(after),
                cursorId(after));
        List<RemedyCase> found = store.list(wanted, A_PAGE + 1);
        String next = null;
        if (found.size() > A_PAGE) {
            RemedyCase last = found.get(A_PAGE - 1);
            next = address(filter, last.received() + "~" + last.id());
        }
        return new CaseListPage(
                filter,
                counts(mine, LocalDate.now(clock)),
                found.stream().limit(A_PAGE).toList(),
                organs(mine),
                mayEnter,
                next);
    }

    private static Collection<Long> narrowed(String organ, TreeSet<Long> mine) {
        if (!organ.matches("\\d{1,18}")) {
            return mine;
        }
        long one = Long.parseLong(organ);
        return mine.contains(one) ? List.of(one) : List.of();
    }

    private List<Option> organs(TreeSet<Long> mine) {
        if (mine.size() < 2 || mine.size() > MOST_ORGANS) {
            return List.of();
        }
        Map<Long, String> called = names.ofOrgans(mine);
        return mine.stream()
                .map(id -> new Option(String.valueOf(id), called.getOrDefault(id, "")))
                .toList();
    }

    private Counts counts(Collection<Long> organs, LocalDate today) {
        Map<String, BigDecimal> sums = facts.sums(Extent.of(organs, today.withDayOfYear(1), today));
        return new Counts(
                today.getYear(),
                cells(sums, 0, 1, 2),
                cells(sums, 5, 6, 7, 10, 11, 12),
                cells(sums, 1, 6, 11),
                cells(sums, 3, 8, 13),
                sums.getOrDefault(RemedyFacts.NOT_COUNTED, BigDecimal.ZERO).longValue());
    }

    private static long cells(Map<String, BigDecimal> sums, int... cells) {
        long sum = 0;
        for (int cell : cells) {
            sum += sums.getOrDefault("table4." + cell, BigDecimal.ZERO).longValue();
        }
        return sum;
    }

    private static String address(Filter filter, String after) {
        return UriComponentsBuilder.fromPath("/office/remedies")
                .queryParam("state", filter.state())
                .queryParam("kind", filter.kind())
                .queryParam("counts", filter.counts())
                .queryParam("organ", filter.organ())
                .queryParam("from", filter.from())
                .queryParam("to", filter.to())
                .queryParam("words", "{words}")
                .queryParam("after", after)
                .encode(StandardCharsets.UTF_8)
                .buildAndExpand(filter.words())
                .toUriString();
    }

    private static LocalDate day(String text, LocalDate otherwise) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            return otherwise;
        }
    }

    private static @Nullable LocalDate cursorDay(String after) {
        return after.contains("~") ? day(after.substring(0, after.indexOf('~')), LAST) : null;
    }

    private static @Nullable UUID cursorId(String after) {
        try {
            return UUID.fromString(after.substring(after.indexOf('~') + 1));
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
