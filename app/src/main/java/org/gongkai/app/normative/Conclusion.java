package org.gongkai.app.normative;

import java.util.Optional;
import java.util.stream.Stream;

/** 清理结论: what shall become of a document. */
public enum Conclusion {
    KEEP("继续有效"),
    /** To be amended; the amendment is told when it is made. */
    AMEND("修改"),
    REPEAL("废止"),
    DECLARE_LAPSED("宣布失效");

    private final String title;

    Conclusion(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    static Optional<Conclusion> of(String name) {
        return Stream.of(values()).filter(one -> one.name().equals(name)).findAny();
    }
}
