package org.gongkai.annualreport.shapes;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.law.report.ReportForm;

/** Draws figures that agree with one another, as scattered as published ones: mostly zeros, few large. */
final class RandomFigures {
    private static final List<String> COMMON =
            List.of("A", "A", "A", "B", "D1", "D1", "C6", "C7", "D2", "E1", "F3", "F");

    private final Draw draw;
    private final ReportForm form;
    private final List<ReportForm.Row> table3;
    private final Map<String, BigDecimal> values = new LinkedHashMap<>();

    private RandomFigures(Draw draw, ReportForm form, List<ReportForm.Row> table3) {
        this.draw = draw;
        this.form = form;
        this.table3 = table3;
    }

    /** @param size 0 a street office, 1 a bureau, 2 a district, 3 a city with power to make rules */
    static Figures draw(Draw draw, ReportForm form, boolean oneRow, int size) {
        List<ReportForm.Row> rows = (oneRow ? ReportForm.FORM_2019 : form).table3();
        RandomFigures figures = new RandomFigures(draw, form, rows);
        form.cells(rows).keySet().forEach(cell -> figures.put(cell, 0));
        if (form == ReportForm.FORM_2021) {
            figures.decisions(size);
        } else {
            figures.items(size);
        }
        figures.requests(size);
        figures.disputes(size);
        return new Figures(form, rows, figures.values);
    }

    private void put(String cell, long value) {
        values.put(cell, BigDecimal.valueOf(value));
    }

    private void decisions(int size) {
        if (size == 3) {
            register("table2.rules", 6);
        }
        register("table2.normativeDocuments", new int[] {2, 9, 80, 700}[size]);
        int most = new int[] {60, 9_000, 200_000, 99_999_999}[size];
        put("table2.licences", draw.chance(0.3) ? 0 : draw.ofAnyLength(most));
        put("table2.penalties", draw.chance(0.3) ? 0 : draw.ofAnyLength(most));
        put("table2.coercion", draw.chance(0.6) ? 0 : draw.ofAnyLength(most / 20));
        if (draw.chance(0.5)) {
            int places = draw.oneOf(0, 0, 1, 2, 2, 2, 3, 4, 6);
            BigDecimal fraction = BigDecimal.valueOf(draw.between(0L, (long) Math.pow(10, places) - 1), places);
            values.put("table2.chargesWanYuan", fraction.add(BigDecimal.valueOf(draw.ofAnyLength(most / 10))));
        }
    }

    private void register(String row, int most) {
        if (draw.chance(0.35)) {
            return;
        }
        int issued = draw.between(0, most);
        int repealed = draw.chance(0.5) ? 0 : draw.between(0, most);
        int before = repealed + draw.between(0, most * 8);
        put(row + ".0", issued);
        put(row + ".1", repealed);
        put(row + ".2", before + issued - repealed);
    }

    private void items(int size) {
        int most = new int[] {4, 60, 900, 9000}[size];
        for (String row : List.of("rules", "normativeDocuments")) {
            if (row.equals("rules") && size < 3) {
                continue;
            }
            int made = draw.ofAnyLength(most);
            put("table2." + row + ".0", made);
            put("table2." + row + ".1", draw.between(0, made));
            put("table2." + row + ".2", made + draw.ofAnyLength(most));
        }
        for (String row : List.of("licences", "otherServices", "penalties", "coercion", "charges")) {
            if (draw.chance(0.35)) {
                continue;
            }
            int before = draw.ofAnyLength(most);
            put("table2." + row + ".0", before);
            put("table2." + row + ".1", draw.chance(0.3) ? 0 : draw.between(-before, before + 3));
            if (!row.equals("charges")) {
                put("table2." + row + ".2", draw.ofAnyLength(most * 100));
            }
        }
        if (draw.chance(0.6)) {
            put("table2.procurement.0", draw.between(1, most));
            values.put(
                    "table2.procurement.1",
                    BigDecimal.valueOf(draw.between(1_000L, 999_999_999L), draw.oneOf(0, 0, 2)));
        }
    }

    private void requests(int size) {
        if (draw.chance(size == 0 ? 0.6 : 0.15)) {
            return;
        }
        int most = new int[] {4, 60, 900, 19_000}[size];
        List<ReportForm.Row> results =
                table3.stream().filter(row -> row.code().length() <= 2).toList();
        for (int kind = 0; kind < 6; kind++) {
            if (kind > 0 && draw.chance(0.65)) {
                continue;
            }
            int received = draw.ofAnyLength(kind == 0 ? most : Math.max(1, most / 12));
            int carriedOver = draw.chance(0.6) ? 0 : draw.ofAnyLength(Math.max(1, most / 15));
            int forward = draw.chance(0.5) ? 0 : draw.between(0, Math.min(received + carriedOver, most / 10 + 1));
            put("table3.new." + kind, received);
            put("table3.carriedOver." + kind, carriedOver);
            put("table3.carriedForward." + kind, forward);
            put("table3.total." + kind, received + carriedOver - forward);
            spread(received + carriedOver - forward, kind, results);
        }
        for (ReportForm.Row row : table3) {
            String name = "table3." + row.code() + ".";
            BigDecimal sum = BigDecimal.ZERO;
            for (int kind = 0; kind < 6; kind++) {
                sum = sum.add(values.get(name + kind));
            }
            values.put(name + 6, sum);
        }
    }

    private void spread(int handled, int kind, List<ReportForm.Row> results) {
        int left = handled;
        while (left > 0) {
            String code =
                    draw.chance(0.7) ? draw.oneOf(COMMON) : draw.oneOf(results).code();
            String cell = "table3." + code + "." + kind;
            BigDecimal before = values.get(cell);
            if (before == null) {
                continue;
            }
            int share = left <= 3 ? left : draw.between(1, left);
            values.put(cell, before.add(BigDecimal.valueOf(share)));
            left -= share;
        }
    }

    private void disputes(int size) {
        if (draw.chance(new double[] {0.9, 0.5, 0.25, 0.05}[size])) {
            return;
        }
        for (int group = 0; group < 3; group++) {
            int sum = 0;
            for (int result = 0; result < 4; result++) {
                int cases = draw.chance(0.45) ? 0 : draw.ofAnyLength(new int[] {2, 9, 60, 900}[size]);
                put("table4." + (group * 5 + result), cases);
                sum += cases;
            }
            put("table4." + (group * 5 + 4), sum);
        }
    }
}
