package org.gongkai.app.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.facts.CountableFacts;
import org.gongkai.app.facts.Extent;
import org.gongkai.app.visibility.Viewers;
import org.gongkai.app.workbooks.UnreadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Registers that were kept in workbooks are taken over row by row: whole or not at all, with reasons, doubling nothing. */
@RunningProgram
class RegisterImportTests {
    private final ApplicationContext program;
    private final RegisterImports imports;
    private final Map<String, ImportedRegister> registers = new HashMap<>();
    private final List<Counting> facts;
    private RegisterOffice office;

    RegisterImportTests(
            @Autowired ApplicationContext program,
            @Autowired RegisterImports imports,
            @Autowired Collection<ImportedRegister> registers,
            @Autowired Collection<CountableFacts> facts) {
        this.program = program;
        this.imports = imports;
        registers.forEach(each -> this.registers.put(each.key(), each));
        this.facts = facts.stream().map(Counting::new).toList();
        this.office = RegisterOffice.open(program);
    }

    @BeforeEach
    void anOrganOfItsOwn() {
        office = RegisterOffice.open(program);
    }

    @Test
    void aFewHundredRequestsAndCasesComeOnceAndCount() {
        var rows = new ArrayList<Map<String, String>>();
        for (int i = 1; i <= 300; i++) {
            var row = request(i);
            if (i % 3 != 0) {
                row.putAll(Map.of("办理结果", i % 2 == 0 ? "予以公开" : "C4", "办结日期", "2022-11-01", "答复方式", "邮寄"));
            }
            rows.add(row);
        }
        RegisterImports.Done done = take("requests", rows, false);
        assertThat(done.imported()).isTrue();
        assertThat(done.preview().count(ImportLine.Outcome.NEW)).isEqualTo(300);
        assertThat(sums())
                .isEqualTo(Map.of(
                        "table3.new.0",
                        300L,
                        "table3.A.0",
                        100L,
                        "table3.C4.0",
                        100L,
                        "table3.carriedForward.0",
                        100L));
        RegisterImports.Done again = take("requests", rows, false);
        assertThat(again.preview().count(ImportLine.Outcome.SAME)).isEqualTo(300);
        assertThat(sums()).containsEntry("table3.new.0", 300L);

        take(
                "remedies",
                List.of(
                        remedy("复1", "行政复议", Map.of("申请编号", "簿1", "结果", "维持", "审结日期", "2022-06-01")),
                        remedy("初1", "复议后起诉", Map.of("申请编号", "簿1", "复议案号", "复1")),
                        remedy(
                                "初2",
                                "未经复议直接起诉",
                                Map.of("不是本机关申请的原因", "征收", "是否计入", "否", "结果", "撤诉", "审结日期", "2022-06-01"))),
                false);
        assertThat(sums())
                .containsEntry("table4.0", 1L)
                .containsEntry("table4.13", 1L)
                .containsEntry("remedies.not-counted", 1L);
    }

    @Test
    void eachWrongRowSaysWhichColumnWhyAndWhatToDo() throws IOException {
        var wrong = List.of(
                changed(request(1), "编号", ""),
                changed(request(2), "收到申请之日", "去年"),
                changed(request(3), "申请人类别", "外星人"),
                changed(request(4), "办理结果", "不知道"),
                changed(request(5), "办结日期", "2022-11-01"),
                changed(changed(request(6), "办理结果", "F2"), "办结日期", "2022-11-01"),
                changed(request(7), "身份证号码", "610126199001010000"),
                changed(request(8), "申请内容", "绝密★启用前"),
                changed(request(9), "渠道", "飞鸽"),
                changed(request(10), "收到申请之日", "2099-01-01"));
        var rows = new ArrayList<Map<String, String>>(wrong);
        rows.add(request(11));
        rows.add(changed(request(11), "申请内容", "别的"));
        ImportPreview preview = preview("requests", rows);
        assertThat(preview.wrong())
                .extracting(ImportLine::number, ImportLine::column)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "编号"),
                        org.assertj.core.groups.Tuple.tuple(3, "收到申请之日"),
                        org.assertj.core.groups.Tuple.tuple(4, "申请人类别"),
                        org.assertj.core.groups.Tuple.tuple(5, "办理结果"),
                        org.assertj.core.groups.Tuple.tuple(6, "办理结果"),
                        org.assertj.core.groups.Tuple.tuple(7, "办理结果"),
                        org.assertj.core.groups.Tuple.tuple(8, "身份证号码"),
                        org.assertj.core.groups.Tuple.tuple(9, ""),
                        org.assertj.core.groups.Tuple.tuple(10, "渠道"),
                        org.assertj.core.groups.Tuple.tuple(11, "收到申请之日"),
                        org.assertj.core.groups.Tuple.tuple(13, "编号"));
        assertThat(preview.wrong())
                .allMatch(line -> String.valueOf(line.reason()).contains("。"));
        assertThat(sums()).as("a look changes nothing").isEmpty();

        assertThat(take("requests", rows, false).imported()).isFalse();
        assertThat(sums()).as("all or none").isEmpty();
        assertThat(take("requests", rows, true).imported()).isTrue();
        assertThat(sums()).containsEntry("table3.new.0", 1L);

        var out = new ByteArrayOutputStream();
        ImportTables.checked(register("requests"), preview, out);
        assertThat(ImportedSheet.cells(out.toByteArray()).get(2))
                .contains("有错", "去年")
                .last()
                .asString()
                .contains("收到申请之日：不是日期");
    }

    @Test
    void casesSayWhatIsMissingToo() {
        ImportPreview preview = preview(
                "remedies",
                List.of(
                        remedy("初1", "复议后起诉", Map.of("不是本机关申请的原因", "征收")),
                        remedy("初2", "未经复议直接起诉", Map.of("申请编号", "没有这一件")),
                        remedy("复3", "行政复议", Map.of("不是本机关申请的原因", "征收", "结果", "撤诉", "审结日期", "2022-06-01")),
                        remedy(
                                "复4",
                                "行政复议",
                                Map.of(
                                        "不是本机关申请的原因",
                                        "征收",
                                        "结果",
                                        "维持",
                                        "审结日期",
                                        "2022-06-01",
                                        "二审后的结果",
                                        "维持",
                                        "二审审结日期",
                                        "2022-07-01")),
                        remedy("复5", "行政复议", Map.of("不是本机关申请的原因", "征收", "结果", "维持", "审结日期", "2021-06-01"))));
        assertThat(preview.wrong())
                .extracting(ImportLine::column)
                .containsExactly("复议案号", "申请编号", "结果", "二审后的结果", "审结日期");
    }

    @Test
    void whatIsHandedInIsSeenByNobodyElse() {
        ImportedRegister register = register("requests");
        byte[] content = ImportedSheet.of(titles(register), List.of(request(1)));
        UUID id = office.work(() -> imports.handIn(register, office.organ(), "簿.xlsx", content));
        assertThat(Viewers.as(office.supervisor(), () -> imports.preview(register, id)))
                .isEmpty();
        assertThat(Viewers.as(office.stranger(), () -> imports.take(register, id, true)))
                .isEmpty();
        assertThat(office.work(() -> imports.preview(register("remedies"), id))).isEmpty();
        assertThat(office.work(() -> imports.preview(register, id))).isPresent();
    }

    @Test
    void theTemplateIsReadAndItsExampleIsNot() throws IOException {
        for (ImportedRegister register : registers.values()) {
            var out = new ByteArrayOutputStream();
            ImportTables.template(register, out);
            assertThat(ImportedSheet.cells(out.toByteArray()).getFirst()).hasSameSizeAs(register.columns());
            assertThatThrownBy(() -> RegisterSheet.read(out.toByteArray(), register.columns()))
                    .isInstanceOf(UnreadableWorkbook.class)
                    .hasMessageContaining("没有要导入的行");
        }
    }

    @Test
    void aCheckedSheetCanBePutRightAndHandedInAgain() throws IOException {
        ImportedRegister register = register("requests");
        var rows = List.of(changed(request(1), "申请人类别", "外星人"), request(2));
        var out = new ByteArrayOutputStream();
        ImportTables.checked(register, preview("requests", rows), out);
        assertThat(RegisterSheet.read(out.toByteArray(), register.columns()))
                .extracting(row -> row.cells().get("kind"))
                .containsExactly("外星人", "自然人");
    }

    @Test
    void whatIsNoSuchWorkbookIsRefusedInWords() {
        var columns = register("requests").columns();
        assertThatThrownBy(() -> RegisterSheet.read(new byte[] {1, 2, 3, 4}, columns))
                .hasMessageContaining("不是 .xlsx");
        assertThatThrownBy(() -> RegisterSheet.read(new byte[(8 << 20) + 1], columns))
                .hasMessageContaining("8 MB");
        assertThatThrownBy(() -> RegisterSheet.read(new byte[] {'P', 'K', 0, 0, 0}, columns))
                .hasMessageContaining("打不开");
        byte[] other = ImportedSheet.of(List.of("甲", "乙"), List.of(Map.of("甲", "1")));
        assertThatThrownBy(() -> RegisterSheet.read(other, columns)).hasMessageContaining("缺少列：编号");
    }

    private static Map<String, String> request(int number) {
        return new HashMap<>(Map.of(
                "编号", "簿" + number, "收到申请之日", "2022/10/1", "渠道", "网上", "申请人类别", "自然人", "申请人", "孙小美", "申请内容", "某项规划"));
    }

    private static Map<String, String> remedy(String number, String kind, Map<String, String> more) {
        var row = new HashMap<>(Map.of(
                "案号",
                number,
                "案件种类",
                kind,
                "复议机关或者法院",
                "某法院",
                "申请人或者原告",
                "孙小美",
                "受理或者立案日期",
                "2022-03-01",
                "是否计入",
                "是",
                "计入或不计入的理由",
                "公开案件"));
        row.putAll(more);
        return row;
    }

    private static Map<String, String> changed(Map<String, String> row, String column, String value) {
        row.put(column, value);
        return row;
    }

    private Map<String, Long> sums() {
        Map<String, Long> all = new HashMap<>();
        Extent year = Extent.ofYear(List.of(office.organ()), 2022);
        facts.forEach(each -> all.putAll(office.work(() -> each.sums(year))));
        return all;
    }

    private ImportedRegister register(String key) {
        return java.util.Objects.requireNonNull(registers.get(key));
    }

    private static List<String> titles(ImportedRegister register) {
        return register.columns().stream().map(ImportedRegister.Column::title).toList();
    }

    private ImportPreview preview(String key, List<Map<String, String>> rows) {
        ImportedRegister register = register(key);
        UUID id = handIn(register, rows);
        return office.work(() -> imports.preview(register, id)).orElseThrow();
    }

    private RegisterImports.Done take(String key, List<Map<String, String>> rows, boolean validOnly) {
        ImportedRegister register = register(key);
        UUID id = handIn(register, rows);
        return office.work(() -> imports.take(register, id, validOnly)).orElseThrow();
    }

    private UUID handIn(ImportedRegister register, List<Map<String, String>> rows) {
        byte[] content = ImportedSheet.of(titles(register), rows);
        return office.work(() -> imports.handIn(register, office.organ(), "簿.xlsx", content));
    }
}
