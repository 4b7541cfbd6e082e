package org.gongkai.annualreport.shapes;

import java.util.ArrayList;
import java.util.List;

/** Every shape that the reader must read. */
public final class Shapes {
    public static final List<Shape> ALL = all();

    private Shapes() {}

    private static List<Shape> all() {
        List<Shape> shapes = new ArrayList<>();
        shapes.addAll(List.of(TextShape.values()));
        shapes.addAll(List.of(RunTogether.values()));
        shapes.addAll(List.of(PdfShape.values()));
        shapes.addAll(List.of(MarkdownFromPdf.values()));
        shapes.addAll(List.of(HtmlShape.values()));
        return List.copyOf(shapes);
    }
}
