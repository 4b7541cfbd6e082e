package org.gongkai.app.check;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.annualreport.check.ConsistencyFinding;
import org.gongkai.annualreport.city.City;
import org.gongkai.annualreport.city.RuleCount;
import org.gongkai.annualreport.city.Unit;
import org.gongkai.law.report.RuleBook;

/**
 * How many units break a rule.
 *
 * @param title the rule in a few words
 * @param example one such finding
 * @param width of its bar, 2 to 200
 */
public record RuleTotal(
        String rule, String style, String word, String title, String example, int units, int hits, int width) {

    static List<RuleTotal> of(City city, List<Unit> units) {
        Map<String, ConsistencyFinding> examples = new HashMap<>();
        units.forEach(unit -> unit.findings().forEach(finding -> examples.putIfAbsent(finding.rule(), finding)));
        int most = city.rules().stream().mapToInt(RuleCount::units).max().orElse(1);
        return city.rules().stream()
                .filter(count -> examples.containsKey(count.rule()))
                .map(count -> of(count, examples, most))
                .sorted(Comparator.comparingInt((RuleTotal total) ->
                                List.of("error", "warning", "info").indexOf(total.style))
                        .thenComparing(Comparator.comparingInt(RuleTotal::units).reversed()))
                .toList();
    }

    private static RuleTotal of(RuleCount count, Map<String, ConsistencyFinding> examples, int most) {
        ConsistencyFinding example = java.util.Objects.requireNonNull(examples.get(count.rule()));
        return new RuleTotal(
                count.rule(),
                Marks.style(example.severity()),
                Marks.word(example.severity()),
                RuleBook.rule(count.rule()).title(),
                example.message(),
                count.units(),
                count.findings(),
                Math.max(2, count.units() * 200 / most));
    }
}
