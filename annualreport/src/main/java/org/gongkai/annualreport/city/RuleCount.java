package org.gongkai.annualreport.city;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.annualreport.check.ConsistencyFinding;

/**
 * How often a rule is broken in a city.
 *
 * @param units how many units break it
 * @param findings how many findings there are
 */
public record RuleCount(String rule, int units, int findings) {

    /** The rules that are broken, by the number of units. */
    static List<RuleCount> of(List<Unit> units) {
        Map<String, Integer> broken = new HashMap<>();
        Map<String, Integer> findings = new HashMap<>();
        for (Unit unit : units) {
            Set<String> rules = new HashSet<>();
            for (ConsistencyFinding finding : unit.findings()) {
                findings.merge(finding.rule(), 1, Integer::sum);
                rules.add(finding.rule());
            }
            rules.forEach(rule -> broken.merge(rule, 1, Integer::sum));
        }
        List<RuleCount> counts = new ArrayList<>();
        broken.forEach((rule, count) -> counts.add(new RuleCount(rule, count, findings.getOrDefault(rule, 0))));
        counts.sort(Comparator.comparingInt(RuleCount::units).reversed().thenComparing(RuleCount::rule));
        return List.copyOf(counts);
    }
}
