package org.gongkai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gongkai.app.decisions.ImportMode;
import org.postgresql.PGConnection;

/**
 * What it costs that an import is checked, kept apart, counted and journaled: licences from a CSV into the ledger, half a million in
 * the full form, against COPY of the very same rows, ready made, by the owner of a plain table with the same columns, checks, keys
 * and indexes. They are licences of legal persons, which bring no identity numbers: a row is one row on both sides. By turns in one
 * run, both tables empty at the beginning of each turn; medians.
 */
final class DecisionImport implements Benchmark {
    private static final String PLAIN = """
            drop table if exists bench_decision;
            create table bench_decision (like decision including all)""";
    private static final String EMPTY = """
            truncate decision, decision_change, published_decision, decision_import, decision_import_refusal, tally, personal_detail,
            bench_decision""";

    @Override
    public String name() {
        return "decision-import";
    }

    @Override
    public String description() {
        return "批量导入：二十万行（--full 五十万行）许可连同校验、计数与日志，与把现成的同样的行 COPY 进同样的表相比";
    }

    @Override
    public void run(Path root, boolean full, Figures figures) throws Exception {
        int rows = full ? 500_000 : 200_000;
        try (var database = OwnDatabase.start(root);
                var owner = database.asOwner()) {
            var ledger = OurLedger.in(database);
            execute(owner, PLAIN);
            Path sheet = Files.createTempFile("gongkai-bench", ".csv");
            Path ready = Files.createTempFile("gongkai-bench", ".copy");
            try {
                LicenceSheet.csv(sheet, rows, "许");
                compare(ledger, owner, sheet, ready, rows, full ? 7 : 3, figures);
                execute(owner, EMPTY);
                workbook(ledger, full ? rows : 50_000, figures);
                people(ledger, full ? rows : 50_000, figures);
                for (int imports : new int[] {2, 4}) {
                    execute(owner, EMPTY);
                    atOnce(ledger, owner, imports, figures);
                }
            } finally {
                Files.delete(sheet);
                Files.delete(ready);
            }
        }
    }

    private static void compare(
            OurLedger ledger, Connection owner, Path sheet, Path ready, int rows, int rounds, Figures figures)
            throws Exception {
        List<OurLedger.Took> ours = new ArrayList<>();
        double[] theirs = new double[rounds];
        for (int round = -1; round < rounds; round++) {
            execute(owner, EMPTY);
            OurLedger.Took took = ledger.take(sheet, ImportMode.VALID_ROWS);
            if (round < 0) { // warms up, and makes the rows that both sides write
                write(owner, ready);
                continue;
            }
            ours.add(took);
            execute(owner, EMPTY);
            theirs[round] = copy(owner, ready);
        }
        double seconds = median(ours.stream().mapToDouble(OurLedger.Took::work).toArray());
        double whole = median(ours.stream().mapToDouble(OurLedger.Took::whole).toArray());
        double copied = median(theirs);
        figures.line(
                "rows of a CSV with check, tallies and journal, limit 0.7", "rows/s", rows / seconds, rows / copied);
        figures.line("the same with the way into the store", "rows/s", rows / whole, rows / copied);
        figures.line(
                "heap in use after a collection, limit 256",
                "MB",
                ours.stream().mapToDouble(OurLedger.Took::heap).max().orElse(0),
                256);
    }

    private static void workbook(OurLedger ledger, int rows, Figures figures) throws Exception {
        Path csv = Files.createTempFile("gongkai-bench", ".csv");
        Path xlsx = Files.createTempFile("gongkai-bench", ".xlsx");
        try {
            LicenceSheet.csv(csv, rows, "文");
            LicenceSheet.xlsx(xlsx, rows, "簿");
            double of = ledger.take(csv, ImportMode.VALID_ROWS).work();
            OurLedger.Took took = ledger.take(xlsx, ImportMode.VALID_ROWS);
            figures.line("rows of a workbook, beside those of a CSV", "rows/s", rows / took.work(), rows / of);
        } finally {
            Files.delete(csv);
            Files.delete(xlsx);
        }
    }

    /** Natural persons bring identity numbers, which are kept apart, encrypted: a row is two rows, one with a key. */
    private static void people(OurLedger ledger, int rows, Figures figures) throws Exception {
        Path firms = Files.createTempFile("gongkai-bench", ".csv");
        Path people = Files.createTempFile("gongkai-bench", ".csv");
        try {
            LicenceSheet.csv(firms, rows, "企");
            LicenceSheet.csv(people, rows, "民", LicenceSheet.Holders.NATURAL_PERSONS);
            double of = ledger.take(firms, ImportMode.VALID_ROWS).work();
            double took = ledger.take(people, ImportMode.VALID_ROWS).work();
            figures.line("rows of natural persons, beside those of legal persons", "rows/s", rows / took, rows / of);
        } finally {
            Files.delete(firms);
            Files.delete(people);
        }
    }

    private static void atOnce(OurLedger ledger, Connection owner, int imports, Figures figures) throws Exception {
        int rows = 25_000;
        List<Path> sheets = new ArrayList<>();
        try {
            for (int i = 0; i < imports; i++) {
                Path sheet = Files.createTempFile("gongkai-bench", ".csv");
                sheets.add(sheet);
                // every file brings half of its numbers for itself, and half that all bring
                LicenceSheet.csv(sheet, rows / 2, "甲" + i);
                LicenceSheet.more(sheet, rows / 2, "同");
            }
            ledger.takeAll(sheets);
            double wanted = (imports + 1) * (rows / 2);
            figures.line(imports + " imports of one organ at once: rows there", "rows", count(owner, """
                    select count(*) from decision"""), wanted);
            figures.line(imports + " imports of one organ at once: tallied", "rows", count(owner, """
                    select coalesce(sum(amount), 0) from tally where grain = 'Y' and measure = 'table2.licences'"""), wanted);
        } finally {
            for (Path sheet : sheets) {
                Files.delete(sheet);
            }
        }
    }

    private static void write(Connection owner, Path ready) throws IOException, SQLException {
        try (var out = Files.newOutputStream(ready)) {
            owner.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (select * from decision) to stdout", out);
        }
    }

    private static double copy(Connection owner, Path ready) throws IOException, SQLException {
        long start = System.nanoTime();
        try (var in = Files.newInputStream(ready)) {
            owner.unwrap(PGConnection.class).getCopyAPI().copyIn("copy bench_decision from stdin", in, 1 << 16);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static double count(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getDouble(1);
        }
    }

    private static void execute(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static double median(double[] all) {
        double[] values = all.clone();
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
