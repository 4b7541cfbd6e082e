package org.gongkai.app.decisions;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.app.workbooks.TextSheet;

/** The workbook to fill in: the fields of a kind as columns, an example, and how each is filled. */
final class ImportTemplate {
    private static final int LAST_ROW = 1_048_575;
    private static final List<String> HOW = List.of(
            "怎样填",
            "1. 一行一件，在第一张表里填写。第一行的列名不要改；列的先后不限，用不着的列可以删去，带 * 的必须有。",
            "2. 以“例：”开头的行不会导入，可以保留。",
            "3. 文书号在一个机关的一类决定里不能重复。同一份文件再交一次，已有的行不会重复登记；文书号相同而内容不同的行会退回。",
            "4. 日期写成 2026/03/01，或设为日期格式；金额只写数字。身份证号等长号码请设为文本格式，否则末几位会变成 0。",
            "5. 不要用公式、图片和宏。含国家秘密的内容不得填写。");
    private static final Map<Field.Form, String> EXAMPLES = Map.of(
            Field.Form.DATE, "2026/03/01",
            Field.Form.DATE_OR_OPEN, "2031/02/28",
            Field.Form.WAN_YUAN, "0.2",
            Field.Form.YUAN, "80",
            Field.Form.NUMBER, "高示范〔2026〕1号");
    private static final Map<Field.Place, String> EXAMPLES_AT = Map.of(
            Field.Place.PARTY, "例：高陵区某某商店",
            Field.Place.PARTY_KIND, "法人及非法人组织",
            Field.Place.CREDIT_CODE, "91110108551385082Q");

    private ImportTemplate() {}

    static void write(DecisionKind kind, OutputStream out) throws IOException {
        List<Field> fields = FieldList.of(kind).fields().stream()
                .filter(field -> field.place() != Field.Place.DROPPED)
                .toList();
        try (var workbook = new XSSFWorkbook()) {
            CellStyle head = TextSheet.headStyle(workbook);
            Sheet sheet = workbook.createSheet(kind.title());
            row(sheet, 0, fields, field -> field.name() + (field.required() ? "*" : ""));
            row(sheet, 1, fields, ImportTemplate::example);
            if (!fields.getFirst().place().equals(Field.Place.PARTY)) {
                sheet.getRow(1).getCell(0).setCellValue("例：" + sheet.getRow(1).getCell(0));
            }
            CellStyle text = workbook.createCellStyle();
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            for (int column = 0; column < fields.size(); column++) {
                sheet.getRow(0).getCell(column).setCellStyle(head);
                sheet.setColumnWidth(column, 20 * 256);
                sheet.setDefaultColumnStyle(column, text);
                choices(sheet, column, fields.get(column));
            }
            sheet.createFreezePane(0, 1);
            notes(workbook.createSheet("说明"), fields, head);
            workbook.write(out);
        }
    }

    private static void choices(Sheet sheet, int column, Field field) {
        if (field.form() == Field.Form.CHOICE && !field.options().isEmpty()) {
            String[] titles = Options.of(field.options()).titles().values().toArray(String[]::new);
            if (String.join(",", titles).length() < 250) {
                var rules = sheet.getDataValidationHelper();
                sheet.addValidationData(rules.createValidation(
                        rules.createExplicitListConstraint(titles),
                        new CellRangeAddressList(1, LAST_ROW, column, column)));
            }
        }
    }

    private static String example(Field field) {
        if (EXAMPLES_AT.containsKey(field.place())) {
            return EXAMPLES_AT.getOrDefault(field.place(), "");
        }
        if (!field.options().isEmpty() && field.required()) {
            return Options.of(field.options()).titles().values().iterator().next();
        }
        String example = EXAMPLES.getOrDefault(field.form(), "");
        return !example.isEmpty() || !field.required() ? example : "某某" + field.name();
    }

    private static void notes(Sheet sheet, List<Field> fields, CellStyle head) {
        int at = 0;
        for (String sentence : HOW) {
            sheet.createRow(at++).createCell(0).setCellValue(sentence);
        }
        at++;
        TextSheet.fill(sheet.createRow(at), List.of("列名", "必填", "代码", "怎样填", "可选的值"));
        sheet.getRow(at++).forEach(cell -> cell.setCellStyle(head));
        for (Field field : fields) {
            TextSheet.fill(
                    sheet.createRow(at++),
                    List.of(
                            field.name(),
                            field.required() ? "是" : "",
                            field.code(),
                            field.hint(),
                            field.options().isEmpty()
                                    ? ""
                                    : Options.of(field.options()).listed()));
        }
        int[] widths = {30, 8, 18, 60, 60};
        for (int column = 0; column < widths.length; column++) {
            sheet.setColumnWidth(column, widths[column] * 256);
        }
    }

    private static void row(Sheet sheet, int number, List<Field> fields, Function<Field, String> text) {
        TextSheet.fill(sheet.createRow(number), fields.stream().map(text).toList());
    }
}
