package org.gongkai.law.deadline;

import java.time.LocalDate;
import org.gongkai.law.Article;
import org.gongkai.law.DataTable;

/** The periods counted in working days, with their lengths from {@code law/deadline/periods.csv}. */
public enum Period {
    /** 答复期限. */
    REPLY,
    /** 延长的期限, at most. */
    EXTENSION,
    /** 补正告知. */
    CLARIFICATION_NOTICE,
    /** 第三方提出意见. */
    THIRD_PARTY_OPINION,
    /** 被征求意见机关提出意见. */
    ORGAN_OPINION,
    /** 缴纳信息处理费. */
    PAYMENT,
    /** 主动公开. */
    PUBLICATION;

    private final int days;
    private final LocalDate since;
    private final Article basis;
    private final boolean checked;
    private final String what;

    Period() {
        DataTable.Row row = DataTable.read("deadline/periods.csv").rows().stream()
                .filter(r -> r.get("name").equals(name()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("periods.csv 缺少 " + name()));
        days = row.number("days");
        since = LocalDate.parse(row.get("since"));
        basis = Article.parse(row.get("basis"));
        checked = row.yes("checked");
        what = row.get("what");
    }

    /** Length in working days. */
    public int days() {
        return days;
    }

    /** First day on which this length is law. */
    public LocalDate since() {
        return since;
    }

    public Article basis() {
        return basis;
    }

    /** Whether the length was read in the official text. */
    public boolean checked() {
        return checked;
    }

    /** What the period is and from when it runs, as a Chinese phrase. */
    public String what() {
        return what;
    }
}
