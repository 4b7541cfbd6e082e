package org.gongkai.app.secrecy;

/** What a release review ends in. */
public enum Conclusion {
    OPEN("可以公开"),
    REDACTED("删减后公开"),
    WITHHELD("不予公开");

    private final String title;

    Conclusion(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
