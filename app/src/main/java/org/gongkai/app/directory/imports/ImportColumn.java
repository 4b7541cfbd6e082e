package org.gongkai.app.directory.imports;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.app.workbooks.SheetColumn;

/** The columns of the workbook that brings organs and people, as clerks see them. */
enum ImportColumn implements SheetColumn {
    ORGAN_CODE(ImportSheet.ORGANS, "机构代码", true, "code", "小写字母、数字、连字符；永不重复使用。已登记的机构按代码认"),
    ORGAN_NAME(ImportSheet.ORGANS, "机构名称", true, "name", "全称；与已登记的不同，即为更名"),
    SHORT_NAME(ImportSheet.ORGANS, "简称", true, "shortName", "20 个字以内"),
    KIND(ImportSheet.ORGANS, "类别", true, "kind", "省、市、区、部门、街道、事业单位，六选一"),
    PARENT(ImportSheet.ORGANS, "上级机构代码", false, "parent", "区一级不填；与已登记的不同，即为转隶"),
    ORGAN_DAY(ImportSheet.ORGANS, "生效日期", true, "from", "新设的填设立日期；更名、转隶、合并的填生效日期；不能晚于今天"),
    MERGED_INTO(ImportSheet.ORGANS, "并入机构代码", false, "successor", "填写即为合并：本机构自生效日期起不再存在"),
    ACCOUNT(ImportSheet.PEOPLE, "账号", true, "account", "登录用，永不重复使用。已登记的人按账号认"),
    PERSON_NAME(ImportSheet.PEOPLE, "姓名", true, "name", "与已登记的不同，即为更正"),
    PERSON_ORGAN(ImportSheet.PEOPLE, "机构代码", true, "organ", "在哪个机构任职；可以是本表“机构”里新设的"),
    TITLE(ImportSheet.PEOPLE, "职务", true, "title", "一人多职的，每职一行，第一行是主要职务"),
    PERSON_DAY(ImportSheet.PEOPLE, "任职日期", true, "since", "已登记的职务以系统中的日期为准"),
    PHONE(ImportSheet.PEOPLE, "办公电话", false, "officePhone", "办公室座机；不填个人手机号码"),
    EMAIL(ImportSheet.PEOPLE, "电子邮箱", false, "email", "单位邮箱"),
    LAST_DAY(ImportSheet.PEOPLE, "离职日期", false, "last", "填写即为离职，最后工作日");

    private final ImportSheet sheet;
    private final String title;
    private final boolean required;
    private final String field;
    private final String hint;

    ImportColumn(ImportSheet sheet, String title, boolean required, String field, String hint) {
        this.sheet = sheet;
        this.title = title;
        this.required = required;
        this.field = field;
        this.hint = hint;
    }

    static List<ImportColumn> of(ImportSheet sheet) {
        return Stream.of(values()).filter(column -> column.sheet == sheet).toList();
    }

    /** The column at which a refusal of a use case belongs. */
    static ImportColumn at(ImportSheet sheet, String field) {
        return of(sheet).stream()
                .filter(column -> column.field.equals(field))
                .findAny()
                .orElse(of(sheet).getFirst());
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean required() {
        return required;
    }

    String hint() {
        return hint;
    }
}
