package org.gongkai.app.directory.imports;

import static org.gongkai.app.directory.imports.ImportColumn.ACCOUNT;
import static org.gongkai.app.directory.imports.ImportColumn.ORGAN_CODE;
import static org.gongkai.app.directory.imports.ImportColumn.ORGAN_NAME;
import static org.gongkai.app.directory.imports.ImportColumn.PARENT;
import static org.gongkai.app.directory.imports.ImportColumn.PERSON_NAME;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.gongkai.app.directory.RefusedException;
import org.gongkai.app.directory.imports.ImportLine.Outcome;
import org.gongkai.app.directory.imports.ImportLine.Problem;

/**
 * Does what the rows of a workbook say by the use cases themselves, in one transaction of the caller's, who keeps or undoes it: what
 * the check shows is what the import does. Organs come before people, parents before what stands below them.
 */
final class ImportRun {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT);

    private final ImportedOrgans organs;
    private final ImportedPeople people;
    private final Predicate<ImportRow> wanted;
    private final IntConsumer progress;
    private final List<ImportLine> lines = new ArrayList<>();
    private int gone;

    ImportRun(ImportedOrgans organs, ImportedPeople people, Predicate<ImportRow> wanted, IntConsumer progress) {
        this.progress = progress;
        this.organs = organs;
        this.people = people;
        this.wanted = wanted;
    }

    /** What one row says, done. */
    interface Doing {
        ImportLine done(ImportRow row);
    }

    List<ImportLine> all(ImportBook book) {
        parentsFirst(book.organs()).forEach(row -> one(row, organs));
        book.people().forEach(row -> one(row, people));
        lines.sort(Comparator.comparing((ImportLine line) -> line.sheet().equals(ImportSheet.PEOPLE.title()))
                .thenComparing(ImportLine::number));
        return lines;
    }

    private void one(ImportRow row, Doing doing) {
        progress.accept(++gone);
        if (!wanted.test(row)) {
            return;
        }
        List<Problem> problems = new ArrayList<>();
        for (ImportColumn column : ImportColumn.of(row.sheet())) {
            if (column.required() && row.at(column).isEmpty()) {
                problems.add(new Problem(column.title(), "", "必填，没有填。" + column.hint() + "。"));
            }
        }
        if (problems.isEmpty()) {
            try {
                lines.add(doing.done(row));
                return;
            } catch (RefusedException refusal) {
                ImportColumn at = ImportColumn.at(row.sheet(), refusal.field());
                problems.add(new Problem(at.title(), row.at(at), String.valueOf(refusal.getMessage())));
            }
        }
        lines.add(new ImportLine(
                row.sheet().title(), row.number(), subject(row), Outcome.WRONG, "", List.copyOf(problems)));
    }

    static ImportLine line(ImportRow row, Outcome outcome, String words) {
        return new ImportLine(row.sheet().title(), row.number(), subject(row), outcome, words, List.of());
    }

    private static String subject(ImportRow row) {
        return row.sheet() == ImportSheet.ORGANS
                ? row.at(ORGAN_NAME) + " " + row.at(ORGAN_CODE)
                : row.at(PERSON_NAME) + " " + row.at(ACCOUNT);
    }

    static LocalDate day(ImportRow row, ImportColumn column, String field) {
        try {
            return LocalDate.parse(row.at(column).replaceAll("[/.年月]", "-").replaceAll("日$", ""), DAY);
        } catch (DateTimeParseException e) {
            throw new RefusedException(field, "不是日期。请填成 2026-03-01 的样子，或设为日期格式。");
        }
    }

    /** In their order, but each after the row of its parent; those whose parents form a circle come last and are refused there. */
    private static List<ImportRow> parentsFirst(List<ImportRow> rows) {
        Map<String, ImportRow> byCode = new LinkedHashMap<>();
        rows.forEach(row -> byCode.putIfAbsent(row.at(ORGAN_CODE), row));
        List<ImportRow> ordered = new ArrayList<>();
        Set<ImportRow> placed = new HashSet<>();
        for (ImportRow row : rows) {
            List<ImportRow> line = new ArrayList<>();
            for (ImportRow up = row;
                    up != null && !placed.contains(up) && !line.contains(up);
                    up = byCode.get(up.at(PARENT))) {
                line.add(up);
            }
            line.reversed().forEach(one -> {
                placed.add(one);
                ordered.add(one);
            });
        }
        return ordered;
    }
}
