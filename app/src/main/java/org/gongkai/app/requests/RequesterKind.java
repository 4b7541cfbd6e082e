package org.gongkai.app.requests;

import java.util.Arrays;
import java.util.Optional;

/** 申请人情况: who asked, in the order of the columns of table three. */
public enum RequesterKind {
    NATURAL_PERSON("自然人"),
    COMPANY("商业企业"),
    RESEARCH("科研机构"),
    PUBLIC_WELFARE("社会公益组织"),
    LEGAL_SERVICE("法律服务机构"),
    OTHER("其他");

    private final String title;

    RequesterKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** The column of table three, 0 to 5. */
    public int column() {
        return ordinal();
    }

    static Optional<RequesterKind> titled(String title) {
        return Arrays.stream(values()).filter(kind -> kind.title.equals(title)).findAny();
    }
}
