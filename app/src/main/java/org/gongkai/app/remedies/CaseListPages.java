package org.gongkai.app.remedies;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.gongkai.app.directory.For;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.facts.Extent;
import org.gongkai.app.registers.ListFilter;
import org.gongkai.app.registers.ListOrgans;
import org.gongkai.app.remedies.CaseListPage.Counts;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 复议诉讼: the register of cases, the latest first, fifty to a page. */
@Controller
@For(business = true)
class CaseListPages {
    private static final String ADDRESS = "/office/remedies";

    private final CaseStore store;
    private final RemedyFacts facts;
    private final ListOrgans organs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CaseListPages(CaseStore store, RemedyFacts facts, ListOrgans organs, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.facts = facts;
        this.organs = organs;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    String list(@RequestParam Map<String, String> asked, SignedIn who, Model model) {
        var filter = ListFilter.of(asked, CaseListPage.STATES, "kind", "counts");
        model.addAttribute("page", transaction.execute(status -> page(filter, who)));
        return "remedies/list";
    }

    private CaseListPage page(ListFilter filter, SignedIn who) {
        Set<Long> seen = who.viewer().seen();
        var found = filter.page(store.list(filter, seen), ADDRESS);
        return new CaseListPage(
                filter,
                counts(seen, LocalDate.now(clock)),
                found.entries(),
                organs.of(seen),
                !who.viewer().homes().isEmpty(),
                found.next());
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
}
