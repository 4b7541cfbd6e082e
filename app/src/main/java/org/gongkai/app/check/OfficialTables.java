package org.gongkai.app.check;

import java.util.List;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.form.FormBox;
import org.gongkai.annualreport.form.FormTable;
import org.gongkai.annualreport.form.FormTables;
import org.gongkai.app.check.Grid.Box;
import org.gongkai.app.check.Grid.Role;

/** The three tables of a report in the geometry of the official form, with their figures. */
final class OfficialTables {
    private final AnnualReport report;
    private final Marks marks;

    private OfficialTables(AnnualReport report, Marks marks) {
        this.report = report;
        this.marks = marks;
    }

    static List<Grid> of(AnnualReport report, Marks marks) {
        var tables = new OfficialTables(report, marks);
        return FormTables.of(report).stream().map(tables::grid).toList();
    }

    private Grid grid(FormTable table) {
        String id = "t" + table.number();
        return new Grid(id, id, table.caption(), boxes(table.head()), boxes(table.body()));
    }

    private List<List<Box>> boxes(List<List<FormBox>> lines) {
        return lines.stream().map(line -> line.stream().map(this::box).toList()).toList();
    }

    private Box box(FormBox box) {
        if (box.cell() != null) {
            return Box.figure(Figure.of(report, box.cell(), marks, false), box.colspan());
        }
        String text = box.role() == FormBox.Role.HEAD ? breakable(box) : box.text();
        return new Box(Role.valueOf(box.role().name()), text, box.colspan(), box.rowspan(), null);
    }

    private static String breakable(FormBox head) {
        return String.join("\u200b", head.parts());
    }

    /** Lets a narrow head break where its words part. */
    static String breakable(String head) {
        return breakable(new FormBox(FormBox.Role.HEAD, head, 1, 1, null));
    }
}
