package org.gongkai.annualreport.correct;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Cell;
import org.gongkai.law.report.ReportForm;
import org.jspecify.annotations.Nullable;

/** Applies corrections to a report. */
public final class CellCorrections {
    private static final Pattern COUNT = Pattern.compile("0|[1-9]\\d{0,11}");
    private static final Pattern CHANGE = Pattern.compile("0|-?[1-9]\\d{0,11}");
    private static final Pattern AMOUNT = Pattern.compile("(?:0|[1-9]\\d{0,11})(?:\\.\\d{1,8})?");
    private static final int LONGEST_REASON = 500;

    private CellCorrections() {}

    /**
     * The report with these corrections. A cell of the form must exist and be named once; a count is an integer of at least 0,
     * an amount of money may have decimals, and the changes (本年增/减) of the 2019 form may be negative.
     */
    public static Corrected apply(AnnualReport report, List<CellCorrection> corrections) {
        Map<String, Cell> cells = new LinkedHashMap<>(report.cells());
        Map<String, String> wrong = new LinkedHashMap<>();
        Set<String> named = new HashSet<>();
        for (CellCorrection correction : corrections) {
            Cell cell = report.cells().get(correction.cell());
            String value = plain(correction.value());
            String reason = named.add(correction.cell()) ? wrong(report, correction, cell, value) : "这一格订正了两次。请只留一次。";
            if (reason != null) {
                wrong.putIfAbsent(correction.cell(), reason);
            } else {
                cells.put(correction.cell(), corrected(Objects.requireNonNull(cell), value));
            }
        }
        return wrong.isEmpty()
                ? new Corrected.Report(new AnnualReport(
                        report.source(),
                        report.title(),
                        report.organ(),
                        report.year(),
                        report.form(),
                        report.table3(),
                        cells,
                        report.sections()))
                : new Corrected.Refused(wrong);
    }

    /** Full-width digits, signs and points as ordinary ones. */
    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .strip()
                .replace('−', '-')
                .replace('–', '-');
    }

    private static @Nullable String wrong(
            AnnualReport report, CellCorrection correction, @Nullable Cell cell, String value) {
        if (cell == null) {
            return "这份报告没有名为“%s”的格。请用读取结果中的格名，例如 table3.A.0、table4.6。".formatted(correction.cell());
        }
        String label = report.label(correction.cell());
        if (correction.reason().isBlank()) {
            return "订正“%s”没有写原因。请写明根据什么改，例如“与登记台账不符，漏计 2 件”。".formatted(label);
        }
        if (correction.reason().length() > LONGEST_REASON) {
            return "订正“%s”的原因超过 %d 字。请写得短些。".formatted(label, LONGEST_REASON);
        }
        String column = label.substring(label.lastIndexOf('·') + 1);
        boolean money = column.contains("金额");
        boolean change = report.form() == ReportForm.FORM_2019 && column.equals("本年增/减");
        Pattern form = money ? AMOUNT : change ? CHANGE : COUNT;
        if (value.isEmpty() || form.matcher(value).matches()) {
            return null;
        }
        return "“%s”不能填“%s”。%s；没有的填 0，留空则什么也不写。"
                .formatted(
                        label,
                        correction.value(),
                        money ? "请填不小于 0 的金额，小数不超过 8 位" : change ? "请填整数，减少的写负数" : "请填不小于 0 的整数，不带单位和分隔符");
    }

    private static Cell corrected(Cell cell, String value) {
        return value.isEmpty()
                ? Cell.empty(cell.name(), "", cell.place())
                : Cell.read(cell.name(), new BigDecimal(value), value, cell.place());
    }
}
