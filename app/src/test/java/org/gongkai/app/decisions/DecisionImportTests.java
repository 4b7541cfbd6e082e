package org.gongkai.app.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.decisions.Registry.Office;
import org.gongkai.app.decisions.sheet.SheetWriting;
import org.gongkai.app.files.RefusedFile;
import org.gongkai.app.personal.Detail;
import org.gongkai.app.personal.PersonalDetails;
import org.gongkai.app.secrecy.StateSecretRefused;
import org.gongkai.app.visibility.Viewer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files of decisions, handed in and taken into the ledger of a real database. */
@RunningProgram
class DecisionImportTests {
    private static final Viewer AUDIT =
            new Viewer("test", null, Set.of(), Set.of(), Set.of("journal.read", "files.all", "secrecy.review"));

    @Autowired
    private Registry registry;

    @Autowired
    private Importing importing;

    @Autowired
    private DecisionImports imports;

    @Autowired
    private RefusedRows refusedRows;

    @Autowired
    private PersonalDetails personal;

    @Test
    void soundRowsAreTakenAndFaultyOnesComeBackWithTheirReasons() throws Exception {
        Office office = registry.office();
        byte[] file = ImportFile.of("甲", 30)
                .but(3, "XK_JDRQ", "昨天")
                .but(7, "XK_XDR_SHXYM", "91610117MA6TGTNU00", "XK_XKLB", "随便")
                .withColumn("经办人签字")
                .bytes();
        DecisionImport done = importing.imported(office, ImportMode.VALID_ROWS, "许可.csv", file);

        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(List.of(done.total(), done.read(), done.taken(), done.refused(), done.present()))
                .containsExactly(30L, 30L, 28L, 2L, 0L);
        assertThat(done.unknownColumns()).containsExactly("经办人签字");
        assertThat(registry.tallied(office, "table2.licences")).isEqualTo(28);
        assertThat(importing.count(office, "disclosure = 'PUBLIC' and publish_by is not null"))
                .isEqualTo(28);
        assertThat(importing.count(office, "batch = '" + done.id() + "'")).isEqualTo(28);
        assertThat(registry.journaled(done.id(), "decisions.import")).isEqualTo(1);
        assertThat(registry.journaled(done.id(), "decisions.import.chunk")).isEqualTo(1);
        assertThat(facts(done.id()))
                .contains("\"algorithm\":\"SM3\"", "\"taken\":\"28\"")
                .containsPattern("\"root\":\"[0-9a-f]{64}\"");

        String back = refused(office, done);
        assertThat(back).contains("没有导入的原因和怎么办", ImportFile.number("甲", 3), "“昨天”，不是一个日期", "没有通过校验", "“随便”，不在可选的范围内");
        assertThat(back.lines().filter(line -> line.contains("高审"))).hasSize(2);
        DecisionImport again = importing.imported(
                office,
                ImportMode.VALID_ROWS,
                "改好的.csv",
                back.replace("昨天", "2022/11/15").getBytes(StandardCharsets.UTF_8));
        assertThat(List.of(again.taken(), again.refused())).containsExactly(1L, 1L);
        assertThat(again.unknownColumns()).containsExactly("经办人签字");
        assertThat(registry.tallied(office, "table2.licences")).isEqualTo(29);
    }

    @Test
    void aSecondTryAddsNothingAndAnotherRowOfThatNumberIsRefused() throws Exception {
        Office office = registry.office();
        importing.imported(
                office, ImportMode.VALID_ROWS, "一.csv", ImportFile.of("乙", 20).bytes());
        DecisionImport second = importing.imported(
                office,
                ImportMode.VALID_ROWS,
                "二.csv",
                ImportFile.of("乙", 22)
                        .but(5, "XK_NR", "另一件事")
                        .but(21, "XK_WSH", ImportFile.number("乙", 22), "XK_NR", "又一件")
                        .bytes());

        assertThat(List.of(second.taken(), second.present(), second.refused())).containsExactly(1L, 19L, 2L);
        assertThat(importing.reasons(office, second))
                .anyMatch(reason -> reason.contains("已经登记，内容与这一行不同") && reason.contains("更正"))
                .anyMatch(reason -> reason.contains("在这份文件里出现过"));
        assertThat(importing.count(office, "true")).isEqualTo(21);
        assertThat(registry.tallied(office, "table2.licences")).isEqualTo(21);
    }

    @Test
    void allOrNothingTakesNothingOfAFileWithAFault() throws Exception {
        Office office = registry.office();
        DecisionImport faulty = importing.imported(
                office,
                ImportMode.ALL_OR_NOTHING,
                "错.csv",
                ImportFile.of("丙", 25).but(9, "XK_NR", "").bytes());
        assertThat(faulty.state()).isEqualTo(ImportState.FAILED);
        assertThat(faulty.sentence()).contains("有 1 行有错，一行也没有导入");
        assertThat(refused(office, faulty)).contains(ImportFile.number("丙", 9), "是必填项");

        DecisionImport whole = importing.imported(
                office,
                ImportMode.ALL_OR_NOTHING,
                "对.csv",
                ImportFile.of("丙", 25).bytes());
        assertThat(whole.state()).isEqualTo(ImportState.DONE);
        assertThat(List.of(whole.taken(), whole.read())).containsExactly(25L, 25L);

        DecisionImport other = importing.imported(
                office,
                ImportMode.ALL_OR_NOTHING,
                "变.csv",
                ImportFile.of("丙", 40).but(2, "XK_NR", "另一件事").bytes());
        assertThat(other.state()).isEqualTo(ImportState.FAILED);
        assertThat(importing.reasons(office, other)).singleElement().asString().contains("已经登记");
        assertThat(importing.count(office, "true")).isEqualTo(25);
        assertThat(registry.tallied(office, "table2.licences")).isEqualTo(25);
    }

    @Test
    void identityNumbersAreKeptApartAndEncrypted() throws Exception {
        Office office = registry.office();
        DecisionImport done = importing.imported(
                office,
                ImportMode.VALID_ROWS,
                "自然人.csv",
                ImportFile.of("己", 3)
                        .natural(2)
                        .natural(3)
                        .but(3, "XK_XDR_ZJHM", "610126199003070000")
                        .bytes());
        assertThat(List.of(done.taken(), done.refused())).containsExactly(2L, 1L);
        assertThat(importing.reasons(office, done)).noneMatch(reason -> reason.contains("610126"));
        UUID person = registry.as(
                office.clerk(),
                () -> registry.jdbc
                        .sql("select id from decision where organ = :organ and party_kind = 'NATURAL'")
                        .param("organ", office.organ())
                        .query(UUID.class)
                        .single());
        assertThat(registry.as(office.clerk(), () -> personal.masked(Decisions.subject(person))))
                .containsEntry(
                        Detail.IDENTITY,
                        "610***********" + ImportFile.identity(2).substring(14));
        assertThat(importing.count(
                        office, "details::text like '%610126%' or disclosure = 'PUBLIC' and party_kind = 'NATURAL'"))
                .isZero();
    }

    @Test
    void aMarkingOfAStateSecretAnywhereKeepsNothing() throws Exception {
        Office office = registry.office();
        DecisionImport marked = importing.imported(
                office,
                ImportMode.VALID_ROWS,
                "带.csv",
                ImportFile.of("庚", 30).but(29, "XK_NR", "机密★1年").bytes());
        assertThat(marked.state()).isEqualTo(ImportState.FAILED);
        assertThat(marked.sentence()).contains("密级标志", "没有保存任何内容");
        assertThat(importing.count(office, "true")).isZero();
        assertThat(importing.find(office, marked.id()).file()).isNull();
        assertThat(registry.as(
                        AUDIT,
                        () -> registry.jdbc
                                .sql("select count(*) from stored_file where name = '带.csv'")
                                .query(Long.class)
                                .single()))
                .isZero();
        assertThat(registry.as(
                        office.officer(),
                        () -> registry.jdbc
                                .sql("select count(*) from hard_stop where person = :person and place = '行政决定批量导入'")
                                .param("person", office.clerk().person())
                                .query(Long.class)
                                .single()))
                .isEqualTo(1);
        assertThatExceptionOfType(StateSecretRefused.class)
                .isThrownBy(() -> importing.handIn(office, ImportMode.VALID_ROWS, "机密★ 名单.csv", new byte[] {1}));
    }

    @Test
    void whatCannotBeReadSaysWhy() throws Exception {
        Office office = registry.office();
        assertThat(importing
                        .imported(
                                office,
                                ImportMode.VALID_ROWS,
                                "缺.csv",
                                "文书号,名称\n1,2\n".getBytes(StandardCharsets.UTF_8))
                        .sentence())
                .contains("缺少必填的列", "行政相对人名称", "许可决定日期");
        assertThat(importing
                        .imported(
                                office,
                                ImportMode.VALID_ROWS,
                                "空.csv",
                                ImportFile.of("辛", 0).bytes())
                        .sentence())
                .contains("没有一行数据");
        assertThatExceptionOfType(RefusedFile.class)
                .isThrownBy(() -> importing.handIn(office, ImportMode.VALID_ROWS, "旧.xls", new byte[] {1, 2, 3}))
                .withMessageContaining(".xlsx");
        assertThatExceptionOfType(RefusedFile.class)
                .isThrownBy(() -> registry.as(
                        office.officer(),
                        () -> imports.handIn(
                                office.organ() + 1,
                                DecisionKind.LICENCE,
                                ImportMode.VALID_ROWS,
                                "a.csv",
                                new ByteArrayInputStream(new byte[1]))))
                .withMessageContaining("不在这个机关任职");
    }

    @Test
    void aWorkbookIsTakenAndItsRefusedRowsComeBackAsOne() throws Exception {
        Office office = registry.office();
        var out = new ByteArrayOutputStream();
        SheetWriting.write(
                "xlsx",
                "许可",
                rows -> {
                    rows.add(List.of("2022 年行政许可"));
                    for (String line : ImportFile.of("壬", 12)
                            .but(4, "XK_YXQZI", "")
                            .text()
                            .lines()
                            .toList()) {
                        rows.add(List.of(line.split(",", -1)));
                    }
                },
                out);
        DecisionImport done = importing.imported(office, ImportMode.VALID_ROWS, "许可.xlsx", out.toByteArray());
        assertThat(List.of(done.taken(), done.refused())).as(done.sentence()).containsExactly(11L, 1L);
        var back = new ByteArrayOutputStream();
        registry.as(office.clerk(), () -> written(done, back));
        assertThat(new String(back.toByteArray(), 0, 2, StandardCharsets.US_ASCII))
                .isEqualTo("PK");
        DecisionImport again = importing.imported(office, ImportMode.VALID_ROWS, "退回.xlsx", back.toByteArray());
        assertThat(List.of(again.total(), again.refused())).as(again.sentence()).containsExactly(1L, 1L);
    }

    @Test
    void theTemplatesExampleIsNoRowAndItsColumnsAreKnown() throws Exception {
        Office office = registry.office();
        for (DecisionKind kind : DecisionKind.values()) {
            var out = new ByteArrayOutputStream();
            ImportTemplate.write(kind, out);
            UUID id = registry.as(
                    office.clerk(),
                    () -> imports.handIn(
                            office.organ(),
                            kind,
                            ImportMode.VALID_ROWS,
                            "模板.xlsx",
                            new ByteArrayInputStream(out.toByteArray())));
            DecisionImport done = importing.ended(office, id);
            assertThat(done.sentence()).as(kind.title()).contains("没有一行数据");
        }
    }

    private String facts(UUID id) {
        return registry.as(
                AUDIT,
                () -> registry.jdbc
                        .sql("select facts from journal_entry where subject = :id and act = 'decisions.import.chunk'")
                        .param("id", id.toString())
                        .query(String.class)
                        .single());
    }

    private String refused(Office office, DecisionImport one) {
        var out = new ByteArrayOutputStream();
        // the rows are written outside a transaction, as a page does
        registry.bureau.does(office.clerk(), () -> written(one, out));
        return out.toString(StandardCharsets.UTF_8);
    }

    private boolean written(DecisionImport one, ByteArrayOutputStream out) {
        try {
            refusedRows.write(one, out);
            return true;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
