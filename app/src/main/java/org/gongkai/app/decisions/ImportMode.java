package org.gongkai.app.decisions;

/** What becomes of sound rows when others are faulty. */
public enum ImportMode {
    VALID_ROWS("只导入没有错的行", "有错的行连同原因退回，改好再交"),
    ALL_OR_NOTHING("全部导入，或一行也不导入", "先核对整份文件；只要有一行有错，就一行也不导入");

    private final String title;
    private final String hint;

    ImportMode(String title, String hint) {
        this.title = title;
        this.hint = hint;
    }

    public String title() {
        return title;
    }

    public String hint() {
        return hint;
    }
}
