package org.gongkai.app.published;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.form.FormBox;
import org.gongkai.annualreport.form.FormTables;
import org.gongkai.app.report.Figures;
import org.jspecify.annotations.Nullable;

/**
 * A table of the official form with its figures; a figure that has records leads to what it consists of.
 *
 * @param number two, three or four
 */
public record PublicForm(int number, String caption, List<List<Box>> head, List<List<Box>> body) {
    /**
     * A box of the table.
     *
     * @param parts the words between which its lines may be broken; of a figure, the figure
     * @param cell the name of the figure, null for words
     * @param title what the figure is, in words
     * @param href what the figure consists of; null for words, and where nothing was counted
     */
    public record Box(
            FormBox.Role role,
            List<String> parts,
            int colspan,
            int rowspan,
            @Nullable String cell,
            String title,
            @Nullable String href) {
        public String text() {
            return String.join("", parts);
        }
    }

    /** Tables two, three and four. */
    static List<PublicForm> of(AnnualReport report, Address address) {
        Map<String, String> labels = report.form().cells(report.table3());
        return FormTables.of(report).stream()
                .map(table -> new PublicForm(
                        table.number(),
                        table.caption(),
                        boxes(report, labels, table.head(), address),
                        boxes(report, labels, table.body(), address)))
                .toList();
    }

    /** Table {@code number} among them. */
    static PublicForm of(List<PublicForm> tables, int number) {
        return tables.stream()
                .filter(table -> table.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private static List<List<Box>> boxes(
            AnnualReport report, Map<String, String> labels, List<List<FormBox>> lines, Address address) {
        return lines.stream()
                .map(line -> line.stream()
                        .map(box -> box(report, labels, box, address))
                        .toList())
                .toList();
    }

    private static Box box(AnnualReport report, Map<String, String> labels, FormBox box, Address address) {
        if (box.cell() == null) {
            List<String> parts = box.role() == FormBox.Role.HEAD ? box.parts() : List.of(box.text());
            return new Box(box.role(), parts, box.colspan(), box.rowspan(), null, "", null);
        }
        BigDecimal amount = report.figure(box.cell()).orElse(BigDecimal.ZERO);
        return new Box(
                box.role(),
                List.of(Figures.plain(amount)),
                box.colspan(),
                box.rowspan(),
                box.cell(),
                labels.getOrDefault(box.cell(), "") + "：" + Figures.plain(amount),
                amount.signum() == 0 ? null : address.door(box.cell()));
    }
}
