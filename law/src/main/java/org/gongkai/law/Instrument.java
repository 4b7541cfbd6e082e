package org.gongkai.law;

/**
 * A legal text that rules cite. {@code checked} says whether the wording used here was compared with the official text; what is
 * not checked lives in data files and may be corrected by an administrator.
 */
public enum Instrument {
    OGI("条例", "中华人民共和国政府信息公开条例", "国务院令第711号", "2019-05-15", true),
    PROCESSING_FEES("信息处理费办法", "政府信息公开信息处理费管理办法", "国办函〔2020〕109号", "2021-01-01", false),
    SERVICE_LETTER("送达复函", "关于政府信息公开处理决定送达问题的解释", "国办公开办函〔2016〕235号", "2016-08-22", false),
    REPORT_FORM_2021("年报格式", "中华人民共和国政府信息公开工作年度报告格式", "国办公开办函〔2021〕30号", "2021-09-26", true),
    HOLIDAYS("放假办法", "全国年节及纪念日放假办法", "国务院令第795号", "2025-01-01", false),
    WORKING_HOURS("工作时间规定", "国务院关于职工工作时间的规定", "国务院令第174号", "1995-05-01", false),
    RECONSIDERATION_2017("行政复议法（2017）", "中华人民共和国行政复议法（2017年修正）", "", "2018-01-01", false),
    RECONSIDERATION("行政复议法", "中华人民共和国行政复议法（2023年修订）", "主席令第九号", "2024-01-01", true),
    LITIGATION("行政诉讼法", "中华人民共和国行政诉讼法（2017年修正）", "", "2017-07-01", true),
    COURT_INTERPRETATION("法释〔2025〕8号", "最高人民法院关于审理政府信息公开行政案件适用法律若干问题的解释", "法释〔2025〕8号", "2025-06-01", true);

    private final String shortName;
    private final String title;
    private final String number;
    private final String inForceSince;
    private final boolean checked;

    Instrument(String shortName, String title, String number, String inForceSince, boolean checked) {
        this.shortName = shortName;
        this.title = title;
        this.number = number;
        this.inForceSince = inForceSince;
        this.checked = checked;
    }

    /** The name used in citations, for example 条例. */
    public String shortName() {
        return shortName;
    }

    /** The full Chinese title, without book marks. */
    public String title() {
        return title;
    }

    /** The number under which it was issued; empty where it is not recorded. */
    public String number() {
        return number;
    }

    /** First day in force, as an ISO date. */
    public String inForceSince() {
        return inForceSince;
    }

    /** Whether the wording used here was compared with the official text. */
    public boolean checked() {
        return checked;
    }
}
