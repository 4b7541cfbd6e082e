package org.gongkai.annualreport.shapes;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.gongkai.annualreport.shapes.Paper.Box;
import org.gongkai.annualreport.shapes.Paper.Run;
import org.gongkai.annualreport.shapes.Printing.Ability;

/** Reports drawn glyph by glyph and line by line, in the odd ways in which programs draw. */
public enum PdfDrawing implements Shape {
    /** Every glyph is placed for itself, in no order. */
    PDF_GLYPHS,
    /** All labels first, then the figures. */
    PDF_LABELS_FIRST,
    /** Bold type: everything twice, a hair apart. */
    PDF_TWICE,
    /** Lines are thin filled boxes. */
    PDF_THIN_BOXES,
    /** Every line is made of short pieces. */
    PDF_PIECES,
    /** A page that is turned when it is shown. */
    PDF_TURNED,
    /** Writing that lies on its side. */
    PDF_LYING,
    /** Drawn ten times as large and scaled down; the paper is cropped and begins elsewhere. */
    PDF_SCALED,
    /** Figures that nobody sees: white, without ink, or beside the paper. */
    PDF_UNSEEN;

    @Override
    public Written write(RandomReport report, Draw draw) {
        Wording words = new Wording(draw.part(), true);
        Printing printing = new Printing(draw.part(), Ability.BORDERS);
        List<Sheet> sheets = Sheets.of(report.figures(), words, printing, draw.part());
        float size = draw.oneOf(7.5f, 9f, 10.5f);
        boolean across = this == PDF_TURNED || this == PDF_LYING;
        Paper paper = new Paper(across ? 842 : 595, across ? 595 : 842, size);
        List<List<String>> tables = List.of(List.of("\0" + 0), List.of("\0" + 1), List.of("\0" + 2));
        for (String line : TextPage.lines(report, words, tables, draw.part())) {
            if (line.startsWith("\0")) {
                paper.table(sheets.get(line.charAt(1) - '0'));
            } else {
                paper.paragraph(line);
            }
        }
        try {
            return new Written(
                    name(),
                    report,
                    bytes(paper, size, draw.seed()),
                    "",
                    printing.wants(),
                    printing.features() + " " + size);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private byte[] bytes(Paper paper, float size, long seed) throws IOException {
        try (PDDocument document = new PDDocument();
                InputStream file = PdfPrint.font()) {
            PDFont font = PDType0Font.load(document, file);
            for (Paper.Page page : paper.pages()) {
                page(document, font, page, size, new Random(seed));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private void page(PDDocument document, PDFont font, Paper.Page content, float size, Random random)
            throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        if (this == PDF_TURNED) {
            page.setRotation(90);
        }
        if (this == PDF_SCALED) {
            page.setMediaBox(new PDRectangle(-100, 50, 900, 1000));
            page.setCropBox(new PDRectangle(0, 100, 595, 842));
        }
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
            switch (this) {
                case PDF_TURNED, PDF_LYING -> out.transform(new Matrix(0, 1, -1, 0, 595, 0));
                case PDF_SCALED -> out.transform(new Matrix(0.1f, 0, 0, 0.1f, 0, 100));
                default -> {}
            }
            Pen pen = new Pen(
                    out, font, size, this == PDF_SCALED ? 10 : 1, this == PDF_TURNED || this == PDF_LYING ? 595 : 842);
            for (Box box : content.boxes()) {
                box(pen, box);
            }
            List<Run> runs = new ArrayList<>(content.runs());
            switch (this) {
                case PDF_GLYPHS -> glyphs(pen, runs, random);
                case PDF_LABELS_FIRST -> {
                    runs.sort((a, b) -> Boolean.compare(a.figure(), b.figure()));
                    pen.show(runs, 0);
                }
                case PDF_TWICE -> {
                    pen.show(runs, 0);
                    pen.show(runs, 0.04f * size);
                }
                case PDF_UNSEEN -> {
                    pen.show(runs, 0);
                    unseen(out, pen, runs);
                }
                default -> pen.show(runs, 0);
            }
        }
    }

    private void box(Pen pen, Box box) throws IOException {
        float[][] sides = {
            {box.left(), box.top(), box.right(), box.top()},
            {box.left(), box.bottom(), box.right(), box.bottom()},
            {box.left(), box.top(), box.left(), box.bottom()},
            {box.right(), box.top(), box.right(), box.bottom()}
        };
        for (float[] s : sides) {
            if (this == PDF_THIN_BOXES) {
                pen.fill(s[0] - 0.25f, s[1] - 0.25f, s[2] - s[0] + 0.5f, s[3] - s[1] + 0.5f);
            } else {
                int pieces = this == PDF_PIECES ? 5 : 1;
                float whole = this == PDF_PIECES ? 0.97f : 1;
                for (int i = 0; i < pieces; i++) {
                    float dx = (s[2] - s[0]) / pieces;
                    float dy = (s[3] - s[1]) / pieces;
                    pen.line(s[0] + i * dx, s[1] + i * dy, s[0] + (i + whole) * dx, s[1] + (i + whole) * dy);
                }
            }
        }
    }

    private static void glyphs(Pen pen, List<Run> runs, Random random) throws IOException {
        List<Run> single = new ArrayList<>();
        for (Run run : runs) {
            float x = run.x();
            for (char c : run.text().toCharArray()) {
                single.add(new Run(String.valueOf(c), x, run.y(), run.figure()));
                x += pen.width(String.valueOf(c));
            }
        }
        Collections.shuffle(single, random);
        pen.show(single, 0);
    }

    private static void unseen(PDPageContentStream out, Pen pen, List<Run> runs) throws IOException {
        List<Run> noise = runs.stream()
                .filter(Run::figure)
                .map(run -> new Run("7", run.x() + 5, run.y(), true))
                .toList();
        out.setNonStrokingColor(Color.WHITE);
        pen.show(noise, 0);
        out.setNonStrokingColor(Color.BLACK);
        out.setRenderingMode(RenderingMode.NEITHER);
        pen.show(noise, 0);
        out.setRenderingMode(RenderingMode.FILL);
        pen.show(
                noise.stream()
                        .map(run -> new Run("8", run.x() + 900, run.y(), true))
                        .toList(),
                0);
    }

    /** Draws with y downwards. */
    private record Pen(PDPageContentStream out, PDFont font, float size, float scale, float height) {
        void line(float x0, float y0, float x1, float y1) throws IOException {
            out.moveTo(scale * x0, scale * (height - y0));
            out.lineTo(scale * x1, scale * (height - y1));
            out.stroke();
        }

        void fill(float x, float y, float width, float depth) throws IOException {
            out.addRect(scale * x, scale * (height - y - depth), scale * width, scale * depth);
            out.fill();
        }

        float width(String text) throws IOException {
            return font.getStringWidth(text) / 1000 * size;
        }

        void show(List<Run> runs, float aside) throws IOException {
            out.beginText();
            out.setFont(font, scale * size);
            for (Run run : runs) {
                if (!run.text().isEmpty()) {
                    out.setTextMatrix(
                            Matrix.getTranslateInstance(scale * (run.x() + aside), scale * (height - run.y())));
                    out.showText(run.text());
                }
            }
            out.endText();
        }
    }
}
