package org.gongkai.app.decisions;

/** How an import stands. */
public enum ImportState {
    WAITING("等待"),
    READING("导入中"),
    PAUSED("已暂停"),
    DONE("已完成"),
    FAILED("没有导入"),
    CANCELLED("已取消");

    private final String title;

    ImportState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether it goes on by itself. */
    public boolean underWay() {
        return this == WAITING || this == READING;
    }

    /** Whether nothing will happen any more. */
    public boolean finished() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
