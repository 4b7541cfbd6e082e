package org.gongkai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.annualreport.shapes.Shape;
import org.gongkai.annualreport.shapes.Shapes;
import org.gongkai.annualreport.shapes.Written;

/** Invented reports as files, every shape by turns: the same seeds, the same files. */
final class ReportFiles {
    private ReportFiles() {}

    /**
     * Writes so many files.
     *
     * @param different how many of them differ; the others repeat these
     */
    static List<Path> write(Path folder, int count, int different) throws IOException {
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>(count);
        List<byte[]> contents = new ArrayList<>(different);
        for (int i = 0; i < count; i++) {
            if (i < different) {
                Shape shape = Shapes.ALL.get(i % Shapes.ALL.size());
                Written written = Shapes.write(shape, i);
                contents.add(written.bytes());
            }
            files.add(Files.write(folder.resolve("report-" + i), contents.get(i % different)));
        }
        return files;
    }
}
