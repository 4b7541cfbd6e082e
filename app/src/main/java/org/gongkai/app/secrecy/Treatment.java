package org.gongkai.app.secrecy;

import org.gongkai.app.secrecy.precheck.Finding;
import org.gongkai.app.secrecy.precheck.FindingKind;
import org.jspecify.annotations.Nullable;

/** 处理: what the reviewer does about a finding, or about a whole part. */
public enum Treatment {
    KEEP("可以公开"),
    MASK("遮盖"),
    REMOVE("删去"),
    /** Of a whole part: it does not go out. */
    DROP("不附");

    private final String title;

    Treatment(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** What usually fits; nothing for what a person must think about. */
    static @Nullable Treatment usual(Finding finding) {
        return finding.kind().open()
                ? KEEP
                : finding.mask().isEmpty() || finding.kind() == FindingKind.SECRET_MARKING ? null : MASK;
    }
}
