package org.gongkai.app.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a workbook says, read but not yet checked. */
record ImportBook(List<ImportRow> organs, List<ImportRow> people) {
    /** A workbook that is not read at all: not one, damaged, too large, dangerous, or without the sheets and columns. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String sentence, @Nullable Throwable cause) {
            super(sentence, cause);
        }
    }
}
