package org.gongkai.app.requests;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.gongkai.app.directory.For;
import org.gongkai.app.directory.Role;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.facts.Extent;
import org.gongkai.app.registers.ListFilter;
import org.gongkai.app.registers.ListOrgans;
import org.gongkai.app.requests.RequestListPage.Counts;
import org.gongkai.law.outcome.Outcome;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 依申请公开: the register, the latest first, fifty to a page. */
@Controller
@For(business = true)
class RequestListPages {
    private static final String ADDRESS = "/office/requests";

    private final RequestStore store;
    private final RequestFacts facts;
    private final ListOrgans organs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RequestListPages(
            RequestStore store, RequestFacts facts, ListOrgans organs, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.facts = facts;
        this.organs = organs;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    String list(@RequestParam Map<String, String> asked, SignedIn who, Model model) {
        var filter = ListFilter.of(asked, RequestListPage.STATES, "kind", "outcome");
        model.addAttribute("page", transaction.execute(status -> page(filter, who)));
        return "requests/list";
    }

    private RequestListPage page(ListFilter filter, SignedIn who) {
        LocalDate today = LocalDate.now(clock);
        Set<Long> seen = who.viewer().seen();
        var found = filter.page(store.list(filter, seen), ADDRESS);
        return new RequestListPage(
                filter,
                counts(seen, today),
                found.entries().stream()
                        .map(request -> RequestListPage.line(request, today))
                        .toList(),
                organs.of(seen),
                !who.viewer().homes().isEmpty(),
                who.holds(Role.OGI_OFFICE),
                found.next());
    }

    private Counts counts(Collection<Long> organs, LocalDate today) {
        Map<String, BigDecimal> sums = facts.sums(Extent.of(organs, today.withDayOfYear(1), today));
        long closed = 0;
        for (Outcome outcome : Outcome.values()) {
            closed += row(sums, outcome.name());
        }
        return new Counts(
                today.getYear(), row(sums, "new"), row(sums, "carriedOver"), closed, row(sums, "carriedForward"));
    }

    private static long row(Map<String, BigDecimal> sums, String row) {
        long sum = 0;
        for (RequesterKind kind : RequesterKind.values()) {
            sum += sums.getOrDefault("table3." + row + "." + kind.column(), BigDecimal.ZERO)
                    .longValue();
        }
        return sum;
    }
}
