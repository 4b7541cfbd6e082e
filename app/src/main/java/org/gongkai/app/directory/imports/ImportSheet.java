package org.gongkai.app.directory.imports;

import java.util.Optional;
import java.util.stream.Stream;

/** The two sheets that are read. */
enum ImportSheet {
    ORGANS("机构"),
    PEOPLE("人员");

    /** More rows of a sheet than any district has. */
    static final int MOST_ROWS = 50_000;

    private final String title;

    ImportSheet(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    static Optional<ImportSheet> named(String title) {
        return Stream.of(values())
                .filter(sheet -> sheet.title.equals(title.strip()))
                .findAny();
    }
}
