package org.gongkai.app.normative;

import org.gongkai.app.workbooks.SheetColumn;

/** The columns of a workbook with an existing register. */
enum RegisterColumn implements SheetColumn {
    NUMBER("文号", true, "例如 高政规〔2022〕1号；已登记的文号跳过"),
    TITLE("标题", true, "与印发的文件一致"),
    JOINT("联合发文机关", false, "牵头机关以外的，用顿号分开"),
    MADE("制发日期", true, "写成 2022-03-01，或设为日期格式"),
    IN_FORCE_FROM("施行日期", false, "与制发同日的不填"),
    LAST_DAY("有效期至", false, "最后一个有效日；长期有效的不填。过期的自动计为失效，不用再填状态"),
    REVIEW_NUMBER("合法性审核编号", false, ""),
    REGISTER_NUMBER("统一登记编号", false, ""),
    RECORD_NUMBER("备案号", false, ""),
    PUBLISHED_IN("公布载体", false, "网址或公报的期号"),
    STATE("状态", false, "有效、废止、宣布失效；不填为有效"),
    STATE_DAY("状态日期", false, "废止、宣布失效的填：自哪一天起不再有效"),
    BASIS("依据文件", false, "废止、宣布失效的填：文号和标题");

    private final String title;
    private final boolean required;
    private final String hint;

    RegisterColumn(String title, boolean required, String hint) {
        this.title = title;
        this.required = required;
        this.hint = hint;
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
