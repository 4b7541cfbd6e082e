package org.gongkai.annualreport.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Cell;
import org.gongkai.law.report.ReportForm;
import org.gongkai.law.report.RuleBook;
import org.jspecify.annotations.Nullable;

/** What the rules ask of a report: its figures, its sentences, its organ; read once for all of them. */
final class ReportFacts {
    private final AnnualReport report;
    private final @Nullable AnnualReport previous;
    private final List<Sentence> sentences;
    private final OrganKind organ;
    private final boolean cut;
    private @Nullable Map<String, String> labels;

    ReportFacts(AnnualReport report, @Nullable AnnualReport previous) {
        this.report = report;
        this.previous = previous;
        this.sentences = Prose.sentences(report);
        this.organ = OrganKind.of(report, sentences);
        String printed = report.source().printed();
        this.cut = printed.contains("[…]") || printed.contains("[...]");
    }

    AnnualReport report() {
        return report;
    }

    /** The report of the year before, if it is that. */
    Optional<AnnualReport> previous() {
        return Optional.ofNullable(previous).filter(p -> {
            Integer year = report.year();
            Integer before = p.year();
            return year == null || before == null || before == year - 1;
        });
    }

    /** The file given as the year before, whatever its year. */
    Optional<AnnualReport> givenPrevious() {
        return Optional.ofNullable(previous);
    }

    List<Sentence> sentences() {
        return sentences;
    }

    OrganKind organ() {
        return organ;
    }

    /** Whether the text says of itself that parts were left out ("[…]"). */
    boolean cut() {
        return cut;
    }

    /** The report year, or 0 when unknown. */
    int year() {
        Integer year = report.year();
        return year == null ? 0 : year;
    }

    Optional<BigDecimal> figure(String cell) {
        return report.cells().containsKey(cell) ? report.figure(cell) : Optional.empty();
    }

    /**
     * The figure of a total of table three as its row means it: where the total was left blank ("/" is no blank), the sum of
     * the row. For sentences, which speak of what the row counts.
     */
    Optional<BigDecimal> meant(String total) {
        Cell cell = report.cells().get(total);
        if (cell != null && leftBlank(cell)) {
            String row = total.substring(0, total.length() - 1);
            return sum(IntStream.range(0, 6).mapToObj(i -> row + i).toList());
        }
        return figure(total);
    }

    /** The sum of what totals of table three mean. */
    Optional<BigDecimal> meant(List<String> totals) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String total : totals) {
            Optional<BigDecimal> figure = meant(total);
            if (figure.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(figure.get());
        }
        return totals.isEmpty() ? Optional.empty() : Optional.of(sum);
    }

    private static final List<String> PRINTED_RULE =
            List.of("table3.new.6", "table3.carriedOver.6", "table3.total.6", "table3.carriedForward.6");

    /** One of the four totals of the printed rule (第一项加第二项等于第三项加第四项); an unreadable one as the other three have it. */
    Optional<BigDecimal> requests(String total) {
        Optional<BigDecimal> printed = meant(total);
        if (printed.isPresent()) {
            return printed;
        }
        BigDecimal rest = BigDecimal.ZERO;
        boolean left = PRINTED_RULE.indexOf(total) < 2;
        for (String other : PRINTED_RULE) {
            Optional<BigDecimal> figure = other.equals(total) ? Optional.of(BigDecimal.ZERO) : meant(other);
            if (figure.isEmpty()) {
                return Optional.empty();
            }
            boolean sameSide = PRINTED_RULE.indexOf(other) < 2 == left;
            rest = sameSide ? rest.subtract(figure.get()) : rest.add(figure.get());
        }
        return rest.signum() < 0 ? Optional.empty() : Optional.of(rest);
    }

    /** The least a cell can be: its figure, or the smallest of the readings of an unreadable one. */
    BigDecimal least(String name) {
        Cell cell = report.cell(name);
        return cell.state() == Cell.State.UNREADABLE
                ? cell.candidates().stream()
                        .map(c -> Figures.value(c).orElse(BigDecimal.ZERO))
                        .min(BigDecimal::compareTo)
                        .orElse(BigDecimal.ZERO)
                : figure(name).orElse(BigDecimal.ZERO);
    }

    /** Whether nothing at all was printed in a cell. */
    static boolean leftBlank(Cell cell) {
        return cell.state() == Cell.State.EMPTY && cell.raw().isBlank();
    }

    /** The sum of cells; absent when one of them is unreadable or not of the form, or there is none. */
    Optional<BigDecimal> sum(List<String> cells) {
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (String cell : cells) {
            Optional<BigDecimal> figure = figure(cell);
            if (figure.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(figure.get());
        }
        return Optional.of(sum);
    }

    /** The total cells of the rows of table three whose code begins with one of the prefixes, e.g. "C" for 不予公开. */
    List<String> totals(String... prefixes) {
        List<String> cells = new ArrayList<>();
        for (ReportForm.Row row : report.table3()) {
            for (String prefix : prefixes) {
                if (row.code().equals(prefix)
                        || prefix.length() == 1 && row.code().matches(prefix + "\\d?")) {
                    cells.add("table3." + row.code() + ".6");
                }
            }
        }
        return cells;
    }

    /** The Chinese name of a cell. */
    String label(String cell) {
        Map<String, String> names = labels;
        if (names == null) {
            names = report.form().cells(report.table3());
            labels = names;
        }
        return Objects.requireNonNullElse(names.get(cell), cell);
    }

    /** A finding about figures alone. */
    ConsistencyFinding finding(String rule, String message, String remedy, List<String> cells) {
        return new ConsistencyFinding(rule, severity(rule), message, remedy, List.copyOf(cells), null, null);
    }

    /** A finding about a range of a sentence. */
    ConsistencyFinding finding(
            String rule, String message, String remedy, List<String> cells, Sentence sentence, Sentence.Span span) {
        return new ConsistencyFinding(
                rule, severity(rule), message, remedy, List.copyOf(cells), sentence.quote(span), sentence.place(span));
    }

    static ConsistencyFinding.Severity severity(String rule) {
        return ConsistencyFinding.Severity.valueOf(
                RuleBook.rule(rule).severity().name());
    }

    /** A finding milder or graver than its rule. */
    static ConsistencyFinding as(ConsistencyFinding.Severity severity, ConsistencyFinding finding) {
        return new ConsistencyFinding(
                finding.rule(),
                severity,
                finding.message(),
                finding.remedy(),
                finding.cells(),
                finding.quote(),
                finding.place());
    }

    /** A figure as a person writes it. */
    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    boolean filled(String cell) {
        Cell c = report.cells().get(cell);
        return c != null && c.state() == Cell.State.READ;
    }
}
