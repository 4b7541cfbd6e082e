package org.gongkai.law;

import java.time.LocalDate;

/** A legal text that rules cite. Titles, numbers and dates are data in {@code law/instruments.csv}, with whether they were checked. */
public enum Instrument {
    /** 政府信息公开条例, the Regulations. */
    OGI,
    /** 信息处理费管理办法. */
    PROCESSING_FEES,
    /** The form of the annual report, for 2021 and later. */
    REPORT_FORM_2021,
    /** 全国年节及纪念日放假办法, under which the yearly holiday notices are issued. */
    HOLIDAYS,
    /** 国务院关于职工工作时间的规定: Saturday and Sunday are days of rest. */
    WORKING_HOURS,
    /** 行政复议法 as it stood until 2023. */
    RECONSIDERATION_2017,
    /** 行政复议法 in force since 2024. */
    RECONSIDERATION,
    /** 行政诉讼法. */
    LITIGATION,
    /** 法释〔2025〕8号. */
    COURT_INTERPRETATION,
    /** 行政处罚法 in force since 2021. */
    PENALTIES;

    private final String shortName;
    private final String title;
    private final String number;
    private final LocalDate since;
    private final boolean checked;

    Instrument() {
        DataTable.Row row = DataTable.read("instruments.csv").rows().stream()
                .filter(r -> r.get("name").equals(name()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("instruments.csv 缺少 " + name()));
        shortName = row.get("short");
        title = row.get("title");
        number = row.get("number");
        since = LocalDate.parse(row.get("since"));
        checked = row.yes("checked");
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

    /** First day in force. */
    public LocalDate since() {
        return since;
    }

    /** Whether number, date and the wording used here were compared with the official text. */
    public boolean checked() {
        return checked;
    }
}
