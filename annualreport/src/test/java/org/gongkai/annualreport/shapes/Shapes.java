package org.gongkai.annualreport.shapes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every shape that the reader must read. */
public final class Shapes {
    public static final List<Shape> ALL = all();

    /** Every shape of a PDF that the reader must read. */
    public static final List<Shape> PDF = Stream.<Stream<? extends Shape>>of(
                    Stream.of(PdfPrint.values()), Stream.of(PdfDrawing.values()))
            .<Shape>flatMap(shapes -> shapes)
            .toList();

    private Shapes() {}

    /** The report of a seed in a shape; two shapes of one seed are printed and worded differently. */
    public static Written write(Shape shape, long seed) {
        return write(shape, RandomReport.draw(seed), seed);
    }

    /** Another report in the manner of a seed. */
    public static Written write(Shape shape, RandomReport report, long seed) {
        return shape.write(report, new Draw(seed * 1_000_003 + shape.name().hashCode()));
    }

    private static List<Shape> all() {
        List<Shape> shapes = new ArrayList<>();
        shapes.addAll(List.of(TextShape.values()));
        shapes.addAll(List.of(RunTogether.values()));
        shapes.addAll(List.of(PdfShape.values()));
        shapes.addAll(List.of(MarkdownFromPdf.values()));
        shapes.addAll(List.of(HtmlShape.values()));
        shapes.addAll(List.of(OfficeShape.values()));
        return List.copyOf(shapes);
    }
}
