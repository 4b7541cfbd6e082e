package org.gongkai.annualreport.shapes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.annualreport.Reading;
import org.gongkai.annualreport.read.ReportReader;

/** Reads many reports of every shape and tells where the reader fails: {@code Hammer FIRST_SEED COUNT [SHAPE…]}. */
final class Hammer {
    private static final int EXAMPLES = Integer.getInteger("examples", 6);

    private Hammer() {}

    public static void main(String[] args) throws IOException {
        long first = Long.parseLong(args[0]);
        int count = Integer.parseInt(args[1]);
        List<String> names = List.of(args).subList(2, args.length);
        List<Shape> shapes = Stream.<Stream<? extends Shape>>of(
                        Shapes.ALL.stream(), Shapes.PDF.stream(), Stream.of(Hopeless.values()))
                .<Shape>flatMap(all -> all)
                .filter(shape -> names.isEmpty() || names.contains(shape.name()))
                .toList();
        for (Shape shape : shapes) {
            System.out.println(line(shape, first, count));
        }
    }

    private static String line(Shape shape, long first, int count) throws IOException {
        int right = 0;
        int settled = 0;
        int wrong = 0;
        int files = 0;
        List<String> examples = new ArrayList<>();
        for (long seed = first; seed < first + count; seed++) {
            Written written = Shapes.write(shape, seed);
            Judgement judgement = judge(written);
            right += judgement.right();
            settled += judgement.settled();
            wrong += judgement.wrong().size();
            if (!judgement.wrong().isEmpty() || !judgement.missed().isEmpty()) {
                files++;
                dump(written, seed);
                String kind = judgement.wrong().isEmpty() ? "missed " : "WRONG ";
                List<String> all = judgement.wrong().isEmpty() ? judgement.missed() : judgement.wrong();
                examples.add("  seed " + seed + " [" + written.features() + "] " + kind + all.size() + ": "
                        + String.join(" ; ", all.subList(0, Math.min(3, all.size()))));
            }
        }
        examples.sort((a, b) -> Boolean.compare(b.contains(" WRONG "), a.contains(" WRONG ")));
        return String.format(
                        "%-24s wrong %d, right %.3f %%, files with failures %d/%d%n",
                        shape.name(), wrong, settled == 0 ? 100.0 : 100.0 * right / settled, files, count)
                + String.join("\n", examples.subList(0, Math.min(EXAMPLES, examples.size())));
    }

    private static Judgement judge(Written written) {
        Reading reading;
        try {
            reading = ReportReader.read(written.bytes());
        } catch (RuntimeException | StackOverflowError thrown) {
            return new Judgement(List.of("threw " + thrown + " at " + thrown.getStackTrace()[0]), List.of(), 0, 0);
        }
        return Judgement.of(written, reading);
    }

    static void dump(Written written, long seed) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "shapes"));
        boolean pdf = new String(written.bytes(), 0, 4, StandardCharsets.ISO_8859_1).equals("%PDF");
        String name =
                written.shape() + "-" + seed + (pdf ? ".pdf" : written.text().contains("</") ? ".html" : ".txt");
        Files.write(folder.resolve(name), written.bytes());
    }
}
