package org.gongkai.annualreport.shapes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.check.ConsistencyFinding;
import org.gongkai.annualreport.check.ConsistencyFinding.Severity;
import org.gongkai.annualreport.check.ReportChecker;
import org.gongkai.annualreport.read.ReportReader;
import org.jspecify.annotations.Nullable;

/** Tells which planted faults the check misses and where it raises false alarms: {@code CheckHammer FIRST_SEED COUNT}. */
final class CheckHammer {
    private static final int EXAMPLES = Integer.getInteger("examples", 6);

    private CheckHammer() {}

    public static void main(String[] args) {
        long first = Long.parseLong(args[0]);
        int count = Integer.parseInt(args[1]);
        for (Fault fault : Fault.values()) {
            Map<String, List<String>> failures = new TreeMap<>();
            int read = 0;
            for (long seed = first; seed < first + count; seed++) {
                read += check(RandomReport.draw(seed, fault), seed, failures) ? 1 : 0;
            }
            print(fault.name(), read, failures);
        }
        Map<String, List<String>> failures = new TreeMap<>();
        int read = 0;
        for (long seed = first; seed < first + count; seed++) {
            read += check(Planting.inFigures(RandomReport.draw(seed), new Draw(seed)), seed, failures) ? 1 : 0;
        }
        print("IN_FIGURES", read, failures);
    }

    private static void print(String name, int read, Map<String, List<String>> failures) {
        System.out.println(name + ": " + read + " reports read");
        failures.forEach((what, where) -> {
            System.out.println("  " + what + " × " + where.size());
            where.stream().limit(EXAMPLES).forEach(line -> System.out.println("      " + line));
        });
    }

    /** Checks one report; false when it was not read perfectly, which is the reader's matter. */
    private static boolean check(RandomReport report, long seed, Map<String, List<String>> failures) {
        Shape shape = Shapes.ALL.get((int) (seed % Shapes.ALL.size()));
        Written written = Shapes.write(shape, report, seed);
        List<ConsistencyFinding> findings = findings(written);
        if (findings == null) {
            return false;
        }
        Set<String> broken = Arithmetic.broken(report.figures());
        if (report.fault() != Fault.NONE) {
            broken.add(report.fault().rule());
        }
        Set<String> found = errors(findings);
        String where = shape.name() + " " + seed + " " + report.year() + " " + report.fault();
        for (String rule : broken) {
            if (!found.contains(rule)) {
                failures.computeIfAbsent("NOT FOUND " + rule, _ -> new ArrayList<>())
                        .add(where + " | " + String.join(" / ", text(report)));
            }
        }
        findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR && !broken.contains(finding.rule()))
                .forEach(finding -> failures.computeIfAbsent("FALSE " + finding.rule(), _ -> new ArrayList<>())
                        .add(where + " | " + finding.message() + " 「" + finding.quote() + "」"));
        return true;
    }

    private static List<String> text(RandomReport report) {
        return report.chapters().stream()
                .filter(chapter -> chapter.number() == 1 || chapter.number() == 6)
                .flatMap(chapter -> chapter.paragraphs().stream())
                .filter(line -> line.contains("依申请") || line.contains("监督") || line.contains("信息处理费"))
                .toList();
    }

    static Set<String> errors(List<ConsistencyFinding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(ConsistencyFinding::rule)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the check finds in a file; null when the file was not read as printed. */
    static @Nullable List<ConsistencyFinding> findings(Written written) {
        if (!(ReportReader.read(written.bytes()) instanceof AnnualReport read)) {
            return null;
        }
        Judgement judgement = Judgement.of(written, read);
        boolean whole = written.wants().values().stream().allMatch(Want::settled);
        return judgement.wrong().isEmpty()
                        && judgement.missed().isEmpty()
                        && whole
                        && !written.features().contains("totalsBlank")
                ? ReportChecker.check(read, null)
                : null;
    }
}
