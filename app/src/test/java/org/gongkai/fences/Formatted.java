package org.gongkai.fences;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import java.nio.file.Files;
import java.nio.file.Path;

/** A program of its own, because the formatter needs the compiler opened to it: prints the files it would change. */
public final class Formatted {
    private Formatted() {}

    public static void main(String[] files) throws Exception {
        var formatter = Formatter.createFormatter(
                JavaFormatterOptions.builder().style(Style.PALANTIR).build());
        for (String file : files) {
            String source = Files.readString(Path.of(file));
            if (!formatter.formatSource(source).equals(source)) {
                System.out.println(file);
            }
        }
    }
}
