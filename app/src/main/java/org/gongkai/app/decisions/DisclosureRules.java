package org.gongkai.app.decisions;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gongkai.law.Article;
import org.gongkai.law.DataTable;
import org.gongkai.law.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * 公开决定: whether a decision is public when nobody has decided otherwise. 条例 20(5): the results of licences; 20(6): penalties of a
 * certain effect on society, and what the rules of 双公示 in force on the day demand; 15: natural persons' privacy. The first rule of
 * {@code decisions/disclosure-rules.csv} that holds decides. Pure; serves any number of threads.
 *
 * <p>What is public is published within seven working days of the decision, and leaves when its period ends
 * ({@code disclosure-periods.csv}).
 */
final class DisclosureRules {
    private static final Map<DecisionKind, List<Rule>> RULES = rules();
    private static final Map<DecisionKind, List<Period>> PERIODS = periods();
    private static final Map<String, Rule> BY_ID = byId();

    private final WorkingDays calendar;

    DisclosureRules(WorkingDays calendar) {
        this.calendar = calendar;
    }

    /**
     * A rule, or a ground that people may choose.
     *
     * @param sentence why, as a page says it
     * @param remedy what can be done instead; may be empty
     */
    record Rule(
            String id,
            DecisionKind kind,
            Set<String> parties,
            String impact,
            Set<String> categories,
            LocalDate since,
            LocalDate until,
            boolean open,
            Article article,
            String sentence,
            String remedy,
            String source,
            boolean checked) {
        boolean holds(Case asked) {
            return !asked.decided.isBefore(since)
                    && !asked.decided.isAfter(until)
                    && (parties.isEmpty() || parties.contains(asked.party.name()))
                    && (impact.equals("*") || impact.equals("yes") == asked.impact)
                    && (categories.isEmpty()
                            || !asked.categories.isEmpty() && categories.containsAll(asked.categories));
        }
    }

    /**
     * How long a category is shown.
     *
     * @param months after the decision; 0 for as long as the decision itself says
     * @param repairMonths after how many months a credit repair can be asked for
     */
    record Period(Set<String> categories, int months, int repairMonths, String rule, String source, boolean checked) {}

    /**
     * What the rules look at.
     *
     * @param until the day that the decision itself names, see {@link NewDecision}
     */
    record Case(
            DecisionKind kind,
            PartyKind party,
            boolean impact,
            List<String> categories,
            LocalDate decided,
            @Nullable LocalDate until) {
        static Case of(NewDecision decision) {
            return new Case(
                    decision.kind(),
                    decision.partyKind(),
                    decision.socialImpact(),
                    decision.categories(),
                    decision.decided(),
                    decision.until());
        }
    }

    Disclosure decide(NewDecision decision) {
        return decide(Case.of(decision));
    }

    Disclosure decide(Case asked) {
        for (Rule rule : Objects.requireNonNull(RULES.get(asked.kind))) {
            if (rule.holds(asked)) {
                return rule.open ? open(rule.id, asked) : new Disclosure(false, rule.id, null, null);
            }
        }
        throw new IllegalStateException("disclosure-rules.csv says nothing of " + asked);
    }

    /** Public on that ground, with its days. */
    Disclosure open(String ground, Case asked) {
        return new Disclosure(true, ground, publishBy(asked.decided), shownUntil(asked));
    }

    /** The last of seven working days after the decision. */
    LocalDate publishBy(LocalDate decided) {
        return calendar.after(decided, Limit.PUBLISH.days());
    }

    /** What is provisional about that day; empty where nothing is. */
    String reservation(LocalDate decided) {
        return calendar.reservation(decided, publishBy(decided));
    }

    /** The longest period of its categories, or as long as it says itself where that is shorter. */
    private static @Nullable LocalDate shownUntil(Case asked) {
        int months = period(asked.kind, asked.categories).months;
        if (months == 0) {
            return asked.until;
        }
        LocalDate most = asked.decided.plusMonths(months);
        return asked.kind == DecisionKind.PENALTY && asked.until != null && asked.until.isBefore(most)
                ? asked.until
                : most;
    }

    static Period period(DecisionKind kind, List<String> categories) {
        for (Period period : Objects.requireNonNull(PERIODS.get(kind))) {
            if (period.categories.isEmpty() || !categories.isEmpty() && period.categories.containsAll(categories)) {
                return period;
            }
        }
        throw new IllegalStateException("disclosure-periods.csv says nothing of " + kind);
    }

    /** From which day a credit repair can be asked for. */
    static LocalDate repairableFrom(DecisionKind kind, List<String> categories, LocalDate decided) {
        return decided.plusMonths(period(kind, categories).repairMonths);
    }

    /** A rule or ground by its id. */
    static Optional<Rule> named(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** All rules of a kind in their order. */
    static List<Rule> of(DecisionKind kind) {
        return Objects.requireNonNull(RULES.get(kind));
    }

    private static Map<DecisionKind, List<Rule>> rules() {
        var rows = FieldList.table("disclosure-rules.csv").rows();
        Map<DecisionKind, List<Rule>> rules = new EnumMap<>(DecisionKind.class);
        for (DecisionKind kind : DecisionKind.values()) {
            rules.put(
                    kind,
                    rows.stream()
                            .filter(row -> row.get("kind").equals(kind.name()))
                            .map(row -> rule(kind, row))
                            .toList());
        }
        return rules;
    }

    private static Rule rule(DecisionKind kind, DataTable.Row row) {
        return new Rule(
                row.get("id"),
                kind,
                any(row.get("party")),
                row.get("impact"),
                any(row.get("category")),
                LocalDate.parse(row.get("since")),
                row.get("until").isEmpty() ? LocalDate.MAX : LocalDate.parse(row.get("until")),
                row.get("disclosure").equals(Disclosure.PUBLIC),
                Article.parse(row.get("article")),
                row.get("sentence"),
                row.get("remedy"),
                row.get("source"),
                row.yes("checked"));
    }

    private static Map<DecisionKind, List<Period>> periods() {
        Map<DecisionKind, List<Period>> periods = new EnumMap<>(DecisionKind.class);
        for (var row : FieldList.table("disclosure-periods.csv").rows()) {
            periods.merge(
                    DecisionKind.valueOf(row.get("kind")),
                    List.of(new Period(
                            any(row.get("category")),
                            row.number("months"),
                            row.number("repair_months"),
                            row.get("rule"),
                            row.get("source"),
                            row.yes("checked"))),
                    DisclosureRules::both);
        }
        return periods;
    }

    private static List<Period> both(List<Period> some, List<Period> more) {
        var all = new java.util.ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    private static Map<String, Rule> byId() {
        Map<String, Rule> byId = new HashMap<>();
        RULES.values().forEach(rules -> rules.forEach(rule -> byId.put(rule.id, rule)));
        return byId;
    }

    /** * is any, told by an empty set. */
    private static Set<String> any(String cell) {
        return cell.equals("*") ? Set.of() : Set.copyOf(Arrays.asList(cell.split("\\|")));
    }
}
