package org.gongkai.app.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.app.directory.District.as;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.District;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.Organs;
import org.gongkai.app.directory.People;
import org.gongkai.app.directory.Person;
import org.gongkai.app.directory.Role;
import org.gongkai.app.directory.Workbooks;
import org.gongkai.app.directory.imports.ImportLine.Outcome;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.workbooks.UnreadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A workbook is checked row by row, shown, and taken over whole or not at all; a second time it changes nothing. */
@RunningProgram
class ImportsTests {
    private final Organs organs;
    private final People people;
    private final Directory directory;
    private final Imports imports;
    private final ImportWork work;
    private final ImportStore store;
    private final TransactionTemplate transaction;
    private District district;
    private Viewer admin;

    ImportsTests(
            @Autowired Organs organs,
            @Autowired People people,
            @Autowired Directory directory,
            @Autowired Imports imports,
            @Autowired ImportWork work,
            @Autowired ImportStore store,
            @Autowired TransactionTemplate transaction) {
        this.work = work;
        this.store = store;
        this.transaction = transaction;
        this.organs = organs;
        this.people = people;
        this.directory = directory;
        this.imports = imports;
        this.district = new District(organs, people);
        this.admin = Viewer.PUBLIC;
    }

    @BeforeEach
    void anAdministrator() {
        district = new District(organs, people);
        admin = District.holder(
                Role.SYSTEM_ADMIN, district.person(district.root, "导入人").id());
    }

    private String code(String end) {
        return district.prefix + "-" + end;
    }

    private List<String> organ(String end, String name, String parent) {
        return List.of(code(end), name, name, "部门", parent, "2024-01-01", "");
    }

    private List<String> person(String end, String name, String organ) {
        return List.of(district.prefix + "." + end, name, organ, "科员", "2024/3/1", "0000-86001", "", "");
    }

    private UUID handIn(byte[] workbook) {
        return as(admin, () -> imports.handIn("名单.xlsx", workbook));
    }

    private ImportPreview preview(UUID id) {
        return as(admin, () -> imports.check(id, rows -> {})).orElseThrow();
    }

    private Imports.Done take(UUID id, boolean validOnly) {
        return as(admin, () -> imports.take(id, validOnly, rows -> {})).orElseThrow();
    }

    @Test
    void whatIsNewChangedAndEndedIsShownFirstAndThenDone() {
        Organ old = district.department("旧名局");
        Organ merging = district.department("将并局");
        Person leaver = district.person(old, "将离");
        byte[] workbook = Workbooks.of(
                List.of(
                        organ("child", "下级局", code("parent")),
                        organ("parent", "上级局", district.prefix),
                        List.of(old.code(), "新名局", "新名局", "部门", district.prefix, "2024-05-01", ""),
                        List.of(merging.code(), "将并局", "将并局", "部门", district.prefix, "2024-05-01", old.code())),
                List.of(
                        person("new", "新来", code("child")),
                        List.of(leaver.account(), "将离", old.code(), "科员", "2020-01-01", "", "", "2024-06-30")));
        UUID id = handIn(workbook);
        ImportPreview preview = preview(id);
        assertThat(preview.lines())
                .extracting(ImportLine::outcome)
                .containsExactly(Outcome.NEW, Outcome.NEW, Outcome.CHANGED, Outcome.ENDED, Outcome.NEW, Outcome.ENDED);
        assertThat(as(() -> directory.organ(code("child"))))
                .as("nothing is done yet")
                .isEmpty();
        assertThat(take(id, false).imported()).isTrue();
        Organ child = as(() -> directory.organ(code("child"))).orElseThrow();
        assertThat(as(() -> directory.organ(java.util.Objects.requireNonNull(child.parent())))
                        .orElseThrow()
                        .name())
                .isEqualTo("上级局");
        assertThat(as(() -> directory.organ(old.id())).orElseThrow().name()).isEqualTo("新名局");
        assertThat(as(() -> directory.organ(merging.id())).orElseThrow().until())
                .isEqualTo(LocalDate.of(2024, 4, 30));
        assertThat(as(() -> directory.signedIn(leaver.id()))).isEmpty();
        assertThat(as(admin, () -> imports.check(id, rows -> {})))
                .as("the workbook is gone")
                .isEmpty();
        UUID again = handIn(workbook);
        assertThat(preview(again).lines()).extracting(ImportLine::outcome).containsOnly(Outcome.SAME);
    }

    @Test
    void everyFaultNamesSheetRowColumnValueAndRemedy() {
        var people = List.of(
                person("a", "甲", "no-such-organ"),
                List.of(district.prefix + ".b", "乙", district.prefix, "科员", "去年", "", "", ""),
                List.of(district.prefix + ".c", "", district.prefix, "科员", "2024-01-01", "", "", ""),
                List.of("大写A", "丁", district.prefix, "科员", "2024-01-01", "", "", ""),
                List.of(district.prefix + ".e", "戊", district.prefix, "科员", "2024-01-01", "13800000000", "", ""),
                List.of(district.prefix + ".f", "己", district.prefix, "科员", "2024-01-01", "", "", "2023-01-01"));
        var organs = List.of(
                organ("x", "甲局", "nowhere"),
                List.of(code("y"), "乙局", "乙局", "公司", district.prefix, "2024-01-01", ""),
                List.of(code("z"), "丙局", "丙局", "部门", district.prefix, "2999-01-01", ""),
                organ("w", "丁局", district.prefix),
                organ("w", "丁局", district.prefix),
                organ("p", "戊局", code("q")),
                organ("q", "己局", code("p")));
        List<String> told = preview(handIn(Workbooks.of(organs, people))).lines().stream()
                .flatMap(line -> line.problems().stream()
                        .map(fault -> line.sheet() + line.number() + " " + fault.column() + " " + fault.value() + " "
                                + fault.sentence()))
                .toList();
        assertThat(told).hasSize(12);
        assertThat(told.get(0)).startsWith("机构2 上级机构代码 nowhere 没有这个代码的机构").contains("请");
        assertThat(told.get(1)).startsWith("机构3 类别 公司 没有这个类别").contains("六选一");
        assertThat(told.get(2)).startsWith("机构4 生效日期 2999-01-01").contains("晚于今天");
        assertThat(told.get(3)).startsWith("机构6 机构代码").contains("两次");
        assertThat(told.get(4)).startsWith("机构7 上级机构代码");
        assertThat(told.get(5)).startsWith("机构8 上级机构代码");
        assertThat(told.get(6)).startsWith("人员2 机构代码 no-such-organ");
        assertThat(told.get(7)).startsWith("人员3 任职日期 去年 不是日期");
        assertThat(told.get(8)).startsWith("人员4 姓名  必填");
        assertThat(told.get(9)).startsWith("人员5 账号 大写A").contains("小写字母");
        assertThat(told.get(10)).startsWith("人员6 办公电话 13800000000").contains("手机号码");
        assertThat(told.get(11)).startsWith("人员7 离职日期 2023-01-01").contains("早于");
    }

    @Test
    void withOneFaultNothingIsDoneUnlessOnlyTheSoundRowsAreAskedFor() throws IOException {
        byte[] workbook = Workbooks.of(
                List.of(organ("good", "好局", district.prefix), organ("bad", "坏局", "nowhere")),
                List.of(person("good", "好人", code("good")), person("bad", "坏人", code("bad"))));
        UUID id = handIn(workbook);
        assertThat(take(id, false).imported()).isFalse();
        assertThat(as(() -> directory.organ(code("good")))).isEmpty();
        var out = new ByteArrayOutputStream();
        Imports.Checked checked = as(admin, () -> imports.checked(id)).orElseThrow();
        ImportWorkbook.checked(checked.book(), checked.lines(), out);
        assertThat(Workbooks.cells(out.toByteArray(), "机构").get(2))
                .contains("有错")
                .last()
                .asString()
                .contains("上级机构代码", "nowhere", "没有这个代码的机构");
        assertThat(take(id, true).imported()).isTrue();
        assertThat(as(() -> directory.organ(code("good")))).isPresent();
        assertThat(as(() -> directory.organ(code("bad")))).isEmpty();
    }

    @Test
    void aCheckedWorkbookCanBePutRightAndHandedInAgain() throws IOException {
        UUID id = handIn(
                Workbooks.of(List.of(organ("bad", "坏局", "nowhere")), List.of(person("good", "好人", district.prefix))));
        preview(id);
        var out = new ByteArrayOutputStream();
        Imports.Checked checked = as(admin, () -> imports.checked(id)).orElseThrow();
        ImportWorkbook.checked(checked.book(), checked.lines(), out);
        assertThat(preview(handIn(out.toByteArray())).lines())
                .extracting(ImportLine::outcome)
                .containsExactly(Outcome.WRONG, Outcome.NEW);
    }

    @Test
    void theTemplateIsReadAndItsExamplesAreNot() throws IOException {
        var out = new ByteArrayOutputStream();
        ImportWorkbook.template(out);
        ImportBook book = ImportBook.read(out.toByteArray());
        assertThat(book.organs()).isEmpty();
        assertThat(book.people()).isEmpty();
        assertThat(Workbooks.cells(out.toByteArray(), "人员").getFirst()).contains("账号*", "办公电话");
    }

    @Test
    void daysAndNumbersMayBeRealOnes() {
        byte[] workbook = Workbooks.made(book -> {
            var sheet = book.createSheet("人员");
            Workbooks.fill(sheet, Workbooks.PEOPLE, List.of(person("d", "日期", district.prefix)));
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("m/d/yy"));
            var day = sheet.getRow(1).createCell(4);
            day.setCellValue(LocalDate.of(2024, 3, 1));
            day.setCellStyle(style);
            sheet.getRow(1).createCell(5).setCellValue(86001234567d);
        });
        ImportRow row = ImportBook.read(workbook).people().getFirst();
        assertThat(row.at(ImportColumn.PERSON_DAY)).isEqualTo("2024-03-01");
        assertThat(row.at(ImportColumn.PHONE)).isEqualTo("86001234567");
    }

    @Test
    void anotherAdministratorSeesNothingOfIt() {
        UUID id = handIn(Workbooks.of(List.of(organ("o", "某局", district.prefix)), List.of()));
        Viewer other = District.holder(
                Role.SYSTEM_ADMIN, district.person(district.root, "另一人").id());
        assertThat(as(other, () -> imports.check(id, rows -> {}))).isEmpty();
        UUID his = as(other, () -> imports.handIn("b.xlsx", Workbooks.of(List.of(), List.of())));
        assertThat(preview(id).lines())
                .as("the other's workbook does not push it out")
                .hasSize(1);
        assertThat(as(admin, () -> imports.check(his, rows -> {}))).isEmpty();
    }

    @Test
    void hostileFilesAreRefusedInWords() {
        byte[] sound = Workbooks.of(List.of(organ("h", "某局", district.prefix)), List.of());
        byte[] zeros = new byte[100 << 20];
        Arrays.fill(zeros, (byte) ' ');
        assertRefused(Workbooks.with(sound, Map.of("xl/worksheets/sheet1.xml", zeros)), "解开后超过");
        assertRefused(Workbooks.with(sound, Map.of("xl/media/hidden.bin", zeros)), "解开后超过");
        assertRefused(Workbooks.with(sound, Map.of("xl/vbaProject.bin", new byte[8])), "宏");
        Map<String, byte[]> many = new java.util.TreeMap<>();
        for (int part = 0; part < 300; part++) {
            many.put("xl/media/" + part, new byte[1]);
        }
        assertRefused(Workbooks.with(sound, many), "部件");
        assertRefused(Arrays.copyOf(sound, sound.length / 2), "打不开");
        assertRefused(Workbooks.text("账号,姓名"), "不是 .xlsx");
        assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, "不是 .xlsx");
        assertRefused(new byte[0], "不是 .xlsx");
        assertRefused(new byte[(8 << 20) + 1], "超过 8 MB");
        assertRefused(Workbooks.with(sound, Map.of("xl/worksheets/sheet1.xml", Workbooks.text("""
                        <?xml version="1.0"?><!DOCTYPE worksheet [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
                        <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">
                        <c r="A1" t="inlineStr"><is><t>&secret;</t></is></c></row></sheetData></worksheet>""".strip()))), "打不开");
        assertRefused(
                Workbooks.made(book -> {
                    var sheet = book.createSheet("人员");
                    Workbooks.fill(sheet, Workbooks.PEOPLE, List.of(person("f", "公式", district.prefix)));
                    sheet.getRow(1).createCell(1).setCellFormula("HYPERLINK(\"http://127.0.0.1/\",\"x\")");
                }),
                "B2 是公式");
        assertRefused(
                Workbooks.made(book -> Workbooks.fill(book.createSheet("人员"), List.of("账号", "姓名"), List.of())), "缺少列");
        assertRefused(Workbooks.made(book -> book.createSheet("名单")), "没有名为");
    }

    private void assertRefused(byte[] workbook, String says) {
        assertThatThrownBy(() -> handIn(workbook))
                .isInstanceOf(UnreadableWorkbook.class)
                .hasMessageContaining(says);
    }

    @Test
    void theCheckKeepsNobodyFromChangingTheDirectory() {
        List<List<String>> rows = new ArrayList<>();
        for (int number = 0; number < 20; number++) {
            rows.add(person("k" + number, "某" + number, code("new")));
        }
        UUID id = handIn(Workbooks.of(List.of(organ("new", "新局", district.prefix)), rows));
        var gone = new ArrayList<Integer>();
        ImportPreview found = as(
                        admin,
                        () -> imports.check(id, row -> {
                            gone.add(row);
                            if (row == 10) {
                                inTime(() -> {
                                    Organ other = district.department("同时设立的局");
                                    district.person(other, "同时入职");
                                });
                            }
                        }))
                .orElseThrow();
        assertThat(gone)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 21).boxed().toList());
        assertThat(found.count(Outcome.NEW)).isEqualTo(21);
        assertThat(take(id, false).imported()).isTrue();
    }

    /** In another transaction, which would wait for ever if the check kept what it needs. */
    private static void inTime(Runnable changes) {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            pool.submit(changes).get(20, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("the check holds up others", e);
        }
    }

    @Test
    void whatANodeLeftIsBegunAgainAndTwoTapsTakeItOverOnce() throws InterruptedException {
        UUID id = as(
                admin,
                () -> work.handIn("名单.xlsx", Workbooks.of(List.of(organ("o", "某局", district.prefix)), List.of())));
        assertThat(settled(id).doing()).isEqualTo(ImportStore.Doing.CHECKED);
        as(admin, () -> {
            work.take(id, false);
            work.take(id, false);
            return "";
        });
        assertThat(settled(id).doing()).isEqualTo(ImportStore.Doing.DONE);
        assertThat(as(admin, () -> imports.checked(id)))
                .as("the workbook is gone")
                .isEmpty();

        UUID left = handIn(Workbooks.of(List.of(organ("p", "另局", district.prefix)), List.of()));
        transaction(() -> store.goneThrough(left, 0, OffsetDateTime.now().minusMinutes(5)));
        assertThat(settled(left).lines()).as("nobody was at it").hasSize(1);
    }

    private void transaction(Runnable write) {
        as(admin, () -> {
            transaction.executeWithoutResult(status -> write.run());
            return "";
        });
    }

    private ImportStore.State settled(UUID id) throws InterruptedException {
        ImportStore.State state = as(admin, () -> work.state(id)).orElseThrow();
        for (int i = 0; i < 200 && state.lines() == null; i++) {
            Thread.sleep(50);
            state = as(admin, () -> work.state(id)).orElseThrow();
        }
        return state;
    }

    @Test
    void aThousandPeopleComeInOneGo() {
        List<List<String>> rows = new ArrayList<>();
        for (int number = 0; number < 1000; number++) {
            rows.add(person("k" + number, "某" + number, district.prefix));
        }
        UUID id = handIn(Workbooks.of(List.of(), rows));
        Imports.Done done = take(id, false);
        assertThat(done.imported()).isTrue();
        assertThat(done.preview().count(Outcome.NEW)).isEqualTo(1000);
    }
}
