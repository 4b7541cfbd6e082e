package org.gongkai.lawfixture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** A rule as it must not be: it asks the clock and reads a file. The purity test must object to it. */
public final class ImpureRule {
    private ImpureRule() {}

    public static boolean overdue(Path due) throws IOException {
        return LocalDate.now().isAfter(LocalDate.parse(Files.readString(due)));
    }
}
