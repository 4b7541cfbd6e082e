package org.gongkai.annualreport.extract;

import java.io.IOException;

/** A file that is refused; its message is the Chinese reason with what to do. */
final class CannotOpen extends IOException {
    static final String DAMAGED = "文件已损坏或不完整，打不开。请在原来的程序里打开、另存一份，或重新下载后再试。";
    static final String TOO_LARGE = "文件解开后过大，不像一份年度报告。请只给报告本身，去掉图片、附件和多余的行列后再试。";
    static final String TOO_DEEP = "文件里表格套表格的层数过多，不像一份年度报告。请把正文复制到新文档里，另存后再试。";
    static final String PASSWORD = "文件设了打开密码，读不了。请在 Word 或 Excel 里去掉密码，另存一份后再试。";

    private static final long serialVersionUID = 1L;

    private final String reason;

    CannotOpen(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
