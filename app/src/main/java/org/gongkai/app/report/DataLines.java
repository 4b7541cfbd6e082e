package org.gongkai.app.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A data file of this capability: comma-separated lines, the first one names; lines that begin with # explain. */
final class DataLines {
    private DataLines() {}

    /** @param columns how many; commas in the last one are part of it */
    static List<String[]> of(String file, int columns) {
        try (var in = Objects.requireNonNull(DataLines.class.getResourceAsStream("/report/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",", columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
