package org.gongkai.app.memos;

/** 保管期限 of what is filed, as 《机关文件材料归档范围和文书档案保管期限规定》 (档案局令第8号) names them. */
public enum Retention {
    FOREVER("永久"),
    THIRTY_YEARS("定期30年"),
    TEN_YEARS("定期10年");

    private final String title;

    Retention(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
