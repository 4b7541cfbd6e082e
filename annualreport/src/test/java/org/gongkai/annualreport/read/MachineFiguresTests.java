package org.gongkai.annualreport.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Cell;
import org.gongkai.annualreport.Cell.State;
import org.gongkai.annualreport.Place;
import org.gongkai.annualreport.extract.Extract;
import org.gongkai.annualreport.extract.FileText;
import org.gongkai.annualreport.extract.Uncertain;
import org.gongkai.law.report.ReportForm;
import org.junit.jupiter.api.Test;

/** A small report as if a machine had recognised all of it, rightly or wrongly. */
class MachineFiguresTests {
    /** A few requests of persons and enterprises; everything adds up. */
    private static final List<List<String>> TABLE3 = table3();

    private static List<List<String>> table3() {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < 25; row++) {
            rows.add(new ArrayList<>(List.of("0", "0", "0", "0", "0", "0", "0")));
        }
        set(rows, 0, 0, 12);
        set(rows, 0, 1, 3);
        set(rows, 1, 0, 2);
        set(rows, 2, 0, 6);
        set(rows, 2, 1, 1);
        set(rows, 12, 0, 5);
        set(rows, 12, 1, 2);
        set(rows, 23, 0, 11);
        set(rows, 23, 1, 3);
        set(rows, 24, 0, 3);
        return rows;
    }

    private static void set(List<List<String>> rows, int row, int column, int value) {
        rows.get(row).set(column, Integer.toString(value));
        int total = Integer.parseInt(rows.get(row).get(6)) + value;
        rows.get(row).set(6, Integer.toString(total));
    }

    @Test
    void whatTheSumsSettleIsReadAndTableTwoIsNot() {
        AnnualReport report = read(TABLE3, "1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |");
        assertThat(report.cells().values()).allMatch(Cell::byMachine);
        assertThat(report.cells().values())
                .allSatisfy(cell -> assertThat(cell.state())
                        .as(cell.name())
                        .isEqualTo(cell.name().startsWith("table2") ? State.UNREADABLE : State.READ));
        assertThat(report.cell("table2.licences").candidates()).containsExactly("7");
    }

    @Test
    void misreadFigureIsFoundAndTheOthersAreRead() {
        AnnualReport report = read(with(2, 0, "8"), ZEROS);
        assertThat(report.cell("table3.A.0").state()).isEqualTo(State.UNREADABLE);
        assertThat(report.cell("table3.A.0").candidates()).containsExactly("8", "6");
        assertThat(unreadable(report, "table3")).containsExactly("table3.A.0");
    }

    @Test
    void theRecognitionThatTheSumsAllowIsTaken() {
        AnnualReport report = read(with(2, 0, "8" + Uncertain.SIGN + "6"), ZEROS);
        assertThat(report.cell("table3.A.0").value()).isEqualByComparingTo("6");
        assertThat(unreadable(report, "table3")).isEmpty();
    }

    @Test
    void whatWasNotRecognisedStaysUnreadableWithWhatTheSumsImply() {
        AnnualReport report = read(with(12, 1, String.valueOf(Uncertain.SIGN)), ZEROS);
        assertThat(report.cell("table3.D1.1").candidates()).containsExactly("2");
        assertThat(unreadable(report, "table3")).containsExactly("table3.D1.1");
    }

    @Test
    void faintFigureTakenForABlankIsNotReadAsNothing() {
        AnnualReport report = read(with(12, 1, ""), ZEROS);
        assertThat(report.cell("table3.D1.1").state()).isEqualTo(State.UNREADABLE);
        assertThat(report.cell("table3.D1.1").candidates()).containsExactly("", "2");
    }

    @Test
    void twoFiguresOfARowRecognisedOnceAreNotBelieved() {
        List<List<String>> rows = with(2, 0, "6" + Uncertain.SIGN);
        rows.get(2).set(6, "7" + Uncertain.SIGN);
        assertThat(unreadable(read(rows, ZEROS), "table3")).containsExactly("table3.A.0", "table3.A.6");
        assertThat(unreadable(read(with(2, 0, "6" + Uncertain.SIGN), ZEROS), "table3"))
                .isEmpty();
    }

    @Test
    void blankTableSettlesNothing() {
        List<List<String>> blank =
                TABLE3.stream().map(row -> List.of("", "", "", "", "", "", "")).toList();
        AnnualReport report = read(blank, " | | | | | | | | | | | | | | |");
        assertThat(report.cells().values()).allMatch(cell -> cell.state() == State.UNREADABLE);
    }

    @Test
    void groupOfTableFourThatDoesNotSumIsNotRead() {
        AnnualReport report = read(TABLE3, "1 | 0 | 0 | 0 | 7 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |");
        assertThat(unreadable(report, "table4"))
                .containsExactly("table4.0", "table4.1", "table4.2", "table4.3", "table4.4");
    }

    @Test
    void figuresOfRealTextAreLeftAsTheyAre() {
        Extract.Text text = text(with(2, 0, "8"), ZEROS);
        AnnualReport report = (AnnualReport) ReportReader.read(Extract.Text.of(text.printed(), true));
        assertThat(report.cell("table3.A.0").value()).isEqualByComparingTo("8");
        assertThat(report.cells().values()).noneMatch(Cell::byMachine);
    }

    @Test
    void noMisreadFigureIsEverSilentlyWrong() {
        SplittableRandom random = new SplittableRandom(7);
        String alike = "8735601294";
        for (int round = 0; round < 400; round++) {
            List<List<String>> rows = copy();
            for (int fault = random.nextInt(1, 5); fault > 0; fault--) {
                int row = random.nextInt(25);
                int column = random.nextInt(7);
                String was = rows.get(row).get(column);
                int digit = random.nextInt(was.length());
                char becomes = alike.charAt(was.charAt(digit) - '0');
                rows.get(row).set(column, was.substring(0, digit) + becomes + was.substring(digit + 1));
            }
            AnnualReport report = read(rows, ZEROS);
            for (int row = 0; row < 25; row++) {
                for (int column = 0; column < 7; column++) {
                    Cell cell = report.cell(report.table3().get(row).cells().get(column));
                    if (cell.state() != State.UNREADABLE) {
                        assertThat(cell.value())
                                .as("round %d: %s", round, cell)
                                .isEqualByComparingTo(
                                        new BigDecimal(TABLE3.get(row).get(column)));
                    }
                }
            }
        }
    }

    private static final String ZEROS = "0 | ".repeat(15);

    private static List<List<String>> copy() {
        return new ArrayList<>(
                TABLE3.stream().map(row -> (List<String>) new ArrayList<>(row)).toList());
    }

    private static List<List<String>> with(int row, int column, String figure) {
        List<List<String>> rows = copy();
        rows.get(row).set(column, figure);
        return rows;
    }

    private static List<String> unreadable(AnnualReport report, String table) {
        return report.cells().values().stream()
                .filter(cell -> cell.state() == State.UNREADABLE)
                .map(Cell::name)
                .filter(name -> name.startsWith(table))
                .toList();
    }

    private static AnnualReport read(List<List<String>> table3, String table4) {
        return (AnnualReport) ReportReader.read(text(table3, table4));
    }

    private static Extract.Text text(List<List<String>> table3, String table4) {
        StringBuilder out = new StringBuilder("清源区民政局2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n第二十条第（一）项 |\n");
        out.append("信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n规章 | 0 | 0 | 0 |\n行政规范性文件 | 1 | 0 | 4 |\n");
        out.append("第二十条第（五）项 |\n信息内容 | 本年处理决定数量 |\n行政许可 | 7 |\n第二十条第（六）项 |\n");
        out.append("信息内容 | 本年处理决定数量 |\n行政处罚 | 0 |\n行政强制 | 0 |\n第二十条第（八）项 |\n");
        out.append("信息内容 | 本年收费金额（单位：万元） |\n行政事业性收费 | 0 |\n三、收到和处理政府信息公开申请情况\n");
        var rows = ReportForm.FORM_2021.table3();
        for (int row = 0; row < rows.size(); row++) {
            out.append(rows.get(row).label()).append(" |");
            table3.get(row).forEach(figure -> out.append(figure).append(" |"));
            out.append('\n');
        }
        out.append("四、政府信息公开行政复议、行政诉讼情况\n行政复议 | 行政诉讼 |\n");
        out.append("结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n").append(table4).append('\n');
        out.append("五、存在的主要问题及改进情况\n六、其他需要报告的事项\n无。\n");
        Extract.Text plain = FileText.ofCharacters(out.toString());
        return new Extract.Text(
                plain.printed(), true, List.of(new Place(0, plain.printed().length())));
    }
}
