package org.gongkai.annualreport.city;

import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.gongkai.annualreport.check.ConsistencyFinding.Severity;
import org.gongkai.law.report.RuleBook;

/** The first sheet: how many, who is missing, which rules are broken, which units have the most to mend. */
final class OverviewSheet {
    private static final int COLUMNS = 7;

    private final City city;
    private final WorkbookTable table;
    private final Sheet sheet;
    private int row;

    OverviewSheet(City city, WorkbookTable table, Sheet sheet) {
        this.city = city;
        this.table = table;
        this.sheet = sheet;
    }

    void write(List<Unit> units, List<String> sheetNames) {
        table.title(sheet, row++, city.year() + " 年度政府信息公开工作年度报告核对总览");
        line("单位", city.reporting().size() + " 个单位有 " + city.year() + " 年度报告");
        line("政府", city.government().map(Unit::name).orElse("没有找到政府自己的报告"));
        line("缺报", city.missing().size() + " 个单位");
        line("读不出", city.unread().size() + " 个文件");
        line("雷同", city.copied().size() + " 对文字超过八成相同");
        city.remarks().forEach(remark -> note("说明", remark));
        city.rollUp().ifPresent(sums -> sums.remarks().forEach(remark -> note("说明", remark)));
        rules();
        ranking(units, sheetNames);
        absences();
    }

    private void line(Object... values) {
        table.row(sheet, row++, List.of(values));
    }

    private void note(String... values) {
        table.note(sheet, row++, COLUMNS, List.of(values));
    }

    private void block(String title, String... heads) {
        row++;
        table.title(sheet, row++, title);
        table.head(sheet, row++, List.of(heads));
    }

    private void rules() {
        block("哪些规则违反得多", "规则", "内容", "单位数", "发现数");
        for (RuleCount count : city.rules()) {
            line(count.rule(), RuleBook.rule(count.rule()).title(), count.units(), count.findings());
        }
    }

    private void ranking(List<Unit> units, List<String> sheetNames) {
        block("各单位", "序号", "单位", "矛盾", "提醒", "可看", "工作表", "文件");
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            line(
                    i + 1,
                    unit.name(),
                    unit.count(Severity.ERROR),
                    unit.count(Severity.WARNING),
                    unit.count(Severity.INFO),
                    sheetNames.get(i),
                    unit.report(city.year()).map(UnitReport::path).orElse(""));
        }
    }

    private void absences() {
        block("缺报、读不出、重复、年度不符、雷同", "类别", "单位或文件", "说明");
        city.missing().forEach(one -> note("缺报", one.name(), one.why()));
        city.unlisted().forEach(name -> note("名单外", name, "有报告，名单中没有。"));
        city.unread().forEach(file -> note("读不出", file.path(), file.reason()));
        for (Duplicate duplicate : city.duplicates()) {
            String found = duplicate.same() ? "数字相同" : duplicate.differing().size() + " 格不同，汇总时这些格不计";
            note("重复", duplicate.unit(), duplicate.year() + " 年度：" + String.join("、", duplicate.paths()) + "，" + found);
        }
        city.wrongYears().forEach(file -> note("年度不符", file.path(), file.why()));
        for (CopiedText pair : city.copied()) {
            note(
                    "雷同",
                    pair.unit(),
                    "第" + (pair.section() == 1 ? "一" : "五") + "部分与" + pair.other() + "有 " + pair.share() + "％ 相同");
        }
    }
}
