package org.gongkai.annualreport.shapes;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.annualreport.shapes.Sheet.SheetCell;
import org.gongkai.law.report.ReportForm;

/** How one report prints its figures, and what a reader is to find in each cell. */
final class Printing {
    /** What a shape lets through: DIGITS nothing but digits, FILLERS also "/" and the like, BORDERS also blanks. */
    enum Ability {
        DIGITS,
        FILLERS,
        BORDERS,
        /** As FILLERS, but every cell must be printed: where rows are told apart only by counting. */
        COUNTED
    }

    private final Draw draw;
    private final Ability ability;
    private final Map<String, Want> wants = new LinkedHashMap<>();
    private final List<String> zeros = new ArrayList<>();
    private final boolean thousands;
    private final boolean units;
    private final boolean fullWidth;
    private final boolean totalsBlank;
    private final boolean emptyRows;
    private int emptyRowsLeft;
    private final double shortRows;

    Printing(Draw draw, Ability ability) {
        this.draw = draw;
        this.ability = ability;
        boolean plain = ability == Ability.DIGITS || draw.chance(0.35);
        for (int table = 0; table < 5; table++) {
            zeros.add(plain || draw.chance(0.5) ? "0" : zero());
        }
        thousands = !plain && draw.chance(0.15);
        units = !plain && draw.chance(0.2);
        fullWidth = draw.chance(0.06);
        int odd = ability == Ability.COUNTED ? 99 : draw.between(0, 99);
        totalsBlank = !plain && odd < 6;
        emptyRows = odd >= 6 && odd < (ability == Ability.DIGITS ? 8 : 16);
        emptyRowsLeft = emptyRows ? draw.between(1, 2) : 0;
        shortRows = !plain && odd >= 16 && odd < 24 ? 0.05 : 0;
    }

    private String zero() {
        return ability == Ability.BORDERS && draw.chance(0.4) ? "" : draw.oneOf("/", "/", "-", "—", "无", "／", "--");
    }

    /** What is unusual about the printing, for the person who looks at a failure. */
    String features() {
        List<String> features = new ArrayList<>();
        for (int table = 2; table < 5; table++) {
            if (!zeros.get(table).equals("0")) {
                features.add("zero" + table + "=\"" + zeros.get(table) + "\"");
            }
        }
        if (thousands) {
            features.add("thousands");
        }
        if (units) {
            features.add("units");
        }
        if (fullWidth) {
            features.add("fullWidth");
        }
        if (totalsBlank) {
            features.add("totalsBlank");
        }
        if (emptyRows) {
            features.add("emptyRows");
        }
        if (shortRows > 0) {
            features.add("shortRows");
        }
        return String.join(" ", features);
    }

    Map<String, Want> wants() {
        return wants;
    }

    /** The printed figures of a row; no cells at all where the report leaves rows of zeros empty. */
    List<SheetCell> row(ReportForm.Row row, Figures figures, int lastColspan) {
        List<String> names = row.cells();
        boolean nothing = names.stream().allMatch(name -> figures.value(name).signum() == 0);
        if (emptyRowsLeft > 0 && nothing && row.table() == 3 && draw.chance(0.15)) {
            emptyRowsLeft--;
            names.forEach(name -> wants.put(name, new Want(null, "", true)));
            return List.of();
        }
        List<SheetCell> cells = new ArrayList<>();
        for (String name : names) {
            boolean last = cells.size() == names.size() - 1;
            String token = row.table() == 3 && last && totalsBlank ? "" : token(name, figures);
            boolean invisible = token.isEmpty() && ability != Ability.BORDERS;
            want(name, token, figures);
            cells.add(new SheetCell(invisible ? null : token, last ? lastColspan : 1, 1, name));
        }
        if (row.table() == 3 && draw.chance(shortRows)) {
            cells.removeLast();
            wants.put(names.getLast(), new Want(null, "", false));
        }
        cells.removeIf(cell -> cell.text() == null);
        if (cells.size() < names.size()) {
            names.forEach(name -> wants.computeIfPresent(name, (_, want) -> want.unsettled()));
        }
        return cells;
    }

    /** A cell of table four. */
    SheetCell dispute(int index, Figures figures) {
        String name = "table4." + index;
        String token = token(name, figures);
        want(name, token, figures);
        return new SheetCell(token, 1, 1, name);
    }

    private void want(String name, String token, Figures figures) {
        boolean figure = token.chars().anyMatch(c -> c >= '0' && c <= '9' || c >= '０' && c <= '９');
        wants.put(name, new Want(figure ? figures.value(name) : null, token, true));
    }

    private String token(String name, Figures figures) {
        BigDecimal value = figures.value(name);
        if (value.signum() == 0) {
            String zero = zeros.get(name.charAt(5) - '0');
            return name.startsWith("table2.charges") && !zero.isEmpty() && draw.chance(0.1) && ability != Ability.DIGITS
                    ? "0.00"
                    : wide(zero);
        }
        String printed = thousands && value.abs().intValue() >= 1000 ? grouped(value) : value.toPlainString();
        if (name.equals("table2.normativeDocuments.0") && units && value.intValue() > 1) {
            int revised = draw.between(1, value.intValue() - 1);
            return printed
                    + draw.oneOf("（其中修订" + revised + "件）", "（其中修订 " + revised + " 件）", "(含修订" + revised + "件)", "件");
        }
        if (units && name.startsWith("table2.")) {
            printed += unit(name);
        }
        return wide(printed);
    }

    private String unit(String name) {
        return switch (name) {
            case "table2.chargesWanYuan" -> draw.oneOf("万元", "", "（万元）");
            case "table2.procurement.0" -> draw.oneOf("笔", "项", "");
            case "table2.procurement.1" -> draw.oneOf("元", "");
            case "table2.licences", "table2.penalties", "table2.coercion" -> draw.oneOf("件", "");
            default -> "";
        };
    }

    private static String grouped(BigDecimal value) {
        String places = "#,##0." + "0".repeat(Math.max(0, value.scale()));
        return new DecimalFormat(value.scale() > 0 ? places : "#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(value);
    }

    private String wide(String token) {
        if (!fullWidth) {
            return token;
        }
        StringBuilder wide = new StringBuilder();
        token.chars().forEach(c -> wide.append((char) (c >= '0' && c <= '9' ? c + 0xFEE0 : c)));
        return wide.toString();
    }
}
