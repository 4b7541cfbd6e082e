package org.gongkai.annualreport.extract.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Collects what a page prints: visible glyphs, ruling lines and how much of it pictures cover. */
final class PageInk extends PDFStreamEngine {
    private static final int DEEPEST_FORM = 12;
    private static final Rule EVERYWHERE = new Rule(-1e6f, -1e6f, 1e6f, 1e6f);

    /** Letters may stand out of the area in which they are printed by as much as this, in points. */
    private static final float OVERHANG = 1;

    private final Budget budget;
    private final Layers layers;
    private final Map<PDFont, Map<Integer, String>> characters = new IdentityHashMap<>();

    private List<Glyph> glyphs = new ArrayList<>();
    private List<Rule> rules = new ArrayList<>();
    private final PathInk path = new PathInk();
    private final Deque<InkState> saved = new ArrayDeque<>();
    private Shade shade = Shade.BLACK;
    private Rule clip = EVERYWHERE;
    private boolean clipping;
    private Backgrounds backgrounds = new Backgrounds();
    private int depth;
    private int hidden;
    private int unseen;
    private Sight sight = new Sight(0, 0, 0, 0, 0);

    PageInk(Budget budget, Layers layers) {
        this.budget = budget;
        this.layers = layers;
        addOperator(new BeginText(this));
        addOperator(new Concatenate(this));
        addOperator(new EndText(this));
        addOperator(new SetGraphicsStateParameters(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new NextLine(this));
        addOperator(new SetCharSpacing(this));
        addOperator(new MoveText(this));
        addOperator(new MoveTextSetLeading(this));
        addOperator(new SetFontAndSize(this));
        addOperator(new ShowText(this));
        addOperator(new ShowTextAdjusted(this));
        addOperator(new SetTextLeading(this));
        addOperator(new SetMatrix(this));
        addOperator(new SetTextRenderingMode(this));
        addOperator(new SetTextRise(this));
        addOperator(new SetWordSpacing(this));
        addOperator(new SetTextHorizontalScaling(this));
        addOperator(new ShowTextLine(this));
        addOperator(new ShowTextLineAndSpace(this));
    }

    /** What the page prints, as it is seen: turned and cropped. */
    PageContent read(PDPage page) throws IOException {
        sight = Sight.of(page);
        glyphs = new ArrayList<>();
        rules = new ArrayList<>();
        backgrounds = new Backgrounds();
        unseen = 0;
        reset();
        processPage(page);
        reset();
        for (PDAnnotation annotation : page.getAnnotations()) {
            boolean shown = !annotation.isHidden()
                    && !annotation.isNoView()
                    && !(annotation instanceof PDAnnotationLink)
                    && !(annotation instanceof PDAnnotationPopup);
            if (shown && layers.shows(annotation.getOptionalContent())) {
                showAnnotation(annotation);
            }
        }
        return new PageContent(
                sight.width(),
                sight.height(),
                glyphs,
                rules,
                unseen,
                backgrounds.pictured(sight.width(), sight.height()));
    }

    private void reset() {
        saved.clear();
        shade = Shade.BLACK;
        clip = new Rule(-OVERHANG, -OVERHANG, sight.width() + OVERHANG, sight.height() + OVERHANG);
        clipping = false;
        path.clear();
        depth = 0;
        hidden = 0;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.operator();
        switch (operator.getName()) {
            case "m" -> path.move(x(operands, 0), y(operands, 0));
            case "l" -> path.line(x(operands, 0), y(operands, 0));
            case "c" -> path.line(x(operands, 4), y(operands, 4));
            case "v", "y" -> path.line(x(operands, 2), y(operands, 2));
            case "h" -> path.close();
            case "re" -> rectangle(operands);
            case "s" -> {
                path.close();
                stroke();
            }
            case "S" -> stroke();
            case "f", "F", "f*" -> fill();
            case "B", "B*" -> fillAndStroke();
            case "b", "b*" -> {
                path.close();
                fillAndStroke();
            }
            case "n" -> end();
            case "W", "W*" -> clipping = true;
            case "g", "rg", "k", "sc", "scn" -> shade = shade.with(operands, operator.getName());
            case "cs" -> shade = Shade.space(operands, getResources());
            case "Do" -> draw(operands);
            case "BI" -> backgrounds.picture(unitSquare());
            case "BMC", "BDC" -> begin(operands);
            case "EMC" -> hidden -= hidden > 0 ? 1 : 0;
            default -> super.processOperator(operator, operands);
        }
    }

    /** One operator that cannot be carried out does not take the page with it. */
    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException exception) {
        // what is missing is counted where it is met: a font that cannot be loaded leaves unknown glyphs
    }

    @Override
    public void saveGraphicsState() {
        super.saveGraphicsState();
        saved.push(new InkState(shade, clip));
    }

    @Override
    public void restoreGraphicsState() {
        super.restoreGraphicsState();
        if (!saved.isEmpty()) {
            InkState state = saved.pop();
            shade = state.shade();
            clip = state.clip();
        }
    }

    private void rectangle(List<COSBase> operands) {
        float left = number(operands, 0);
        float bottom = number(operands, 1);
        float right = left + number(operands, 2);
        float top = bottom + number(operands, 3);
        path.move(seenX(left, bottom), seenY(left, bottom));
        path.line(seenX(right, bottom), seenY(right, bottom));
        path.line(seenX(right, top), seenY(right, top));
        path.line(seenX(left, top), seenY(left, top));
        path.close();
    }

    private void stroke() {
        if (hidden == 0) {
            path.stroked().forEach(this::rule);
        }
        end();
    }

    private void fill() {
        if (hidden == 0) {
            path.filled().forEach(this::area);
        }
        end();
    }

    private void fillAndStroke() {
        if (hidden == 0) {
            path.filled().forEach(this::area);
            path.stroked().forEach(this::rule);
        }
        end();
    }

    /** The path is done with; where it was to clip, nothing outside is seen from here on. */
    private void end() {
        if (clipping) {
            Rule bounds = path.bounds();
            clip = bounds == null ? new Rule(0, 0, -1, -1) : clip.within(bounds);
            clipping = false;
        }
        path.clear();
    }

    private void area(Rule whole) {
        Rule box = whole.isThin() ? whole : whole.within(clip);
        if (box.isThin()) {
            rule(box);
        } else if (!shade.isWhite() && !box.isEmpty()) {
            backgrounds.area(box);
        }
    }

    private void rule(Rule whole) {
        budget.rule();
        Rule rule = whole.within(clip);
        if (!rule.isEmpty()) {
            rules.add(rule);
        }
    }

    private void draw(List<COSBase> operands) throws IOException {
        if (operands.isEmpty() || !(operands.getFirst() instanceof COSName name) || depth >= DEEPEST_FORM) {
            return;
        }
        PDXObject object = getResources().getXObject(name);
        if (object instanceof PDImageXObject image) {
            if (hidden == 0 && layers.shows(image.getOptionalContent())) {
                backgrounds.picture(unitSquare());
            }
        } else if (object instanceof PDFormXObject form && layers.shows(form.getOptionalContent())) {
            budget.form();
            depth++;
            InkState before = new InkState(shade, clip);
            int hiddenBefore = hidden;
            try {
                showForm(form);
            } finally {
                depth--;
                shade = before.shade();
                clip = before.clip();
                hidden = hiddenBefore;
                path.clear();
            }
        }
    }

    private Rule unitSquare() {
        Rule a = Rule.of(seenX(0, 0), seenY(0, 0), seenX(1, 1), seenY(1, 1));
        Rule b = Rule.of(seenX(0, 1), seenY(0, 1), seenX(1, 0), seenY(1, 0));
        return new Rule(
                Math.min(a.left(), b.left()),
                Math.min(a.top(), b.top()),
                Math.max(a.right(), b.right()),
                Math.max(a.bottom(), b.bottom()));
    }

    private void begin(List<COSBase> operands) {
        hidden += hidden > 0 || !layers.shows(operands, getResources()) ? 1 : 0;
    }

    @Override
    protected void showText(byte[] string) throws IOException {
        if (getGraphicsState().getTextState().getFont() == null) {
            unseen += string.length;
            return;
        }
        super.showText(string);
    }

    @Override
    protected void showGlyph(Matrix at, PDFont font, int code, Vector displacement) throws IOException {
        if (hidden > 0) {
            return;
        }
        String text = character(font, code);
        if (text.isEmpty()) {
            return;
        }
        budget.glyph();
        float x = at.getTranslateX();
        float y = at.getTranslateY();
        boolean vertical = font.isVertical();
        float advance = vertical ? font.getWidth(code) / 1000 : displacement.getX();
        float size = (float) Math.hypot(at.getShearX(), at.getScaleY());
        if (font instanceof PDType3Font drawn) {
            size *= height(drawn, advance);
        }
        Glyph glyph = new Glyph(
                text,
                sight.x(x, y),
                sight.y(x, y),
                sight.alongX(at.getScaleX() * advance, at.getShearY() * advance),
                sight.alongY(at.getScaleX() * advance, at.getShearY() * advance),
                size);
        if (glyph.isAslant()) {
            return;
        }
        if (visible(glyph)) {
            glyphs.add(glyph);
        } else if (!glyph.isBlank()) {
            unseen++;
        }
    }

    /** Glyphs that are drawings have a unit of their own; where it is not the usual thousandth, they are as high as their box. */
    private static float height(PDType3Font font, float advance) {
        float unit = Math.abs(font.getFontMatrix().getScaleY());
        if (unit > 0.0003f && unit < 0.003f) {
            return 1000 * unit;
        }
        PDRectangle box = font.getFontBBox();
        return Math.clamp(box == null ? 0 : box.getHeight() * unit, Math.abs(advance), 2 * Math.abs(advance) + 0.01f);
    }

    private boolean visible(Glyph glyph) {
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        if (mode == RenderingMode.NEITHER || !(glyph.size() > 0.5f)) {
            return false;
        }
        float x = glyph.middleX();
        float y = glyph.middleY();
        boolean inside = x >= clip.left() - OVERHANG
                && x <= clip.right() + OVERHANG
                && y >= clip.top() - OVERHANG
                && y <= clip.bottom() + OVERHANG;
        return inside && (!shade.isWhite() || mode.isStroke() || backgrounds.isDark(x, y));
    }

    private String character(PDFont font, int code) {
        Map<Integer, String> known = characters.computeIfAbsent(font, _ -> new HashMap<>());
        String text = known.get(code);
        if (text == null) {
            text = Characters.of(font, code);
            known.put(code, text);
        }
        return text;
    }

    private float x(List<COSBase> operands, int at) {
        return seenX(number(operands, at), number(operands, at + 1));
    }

    private float y(List<COSBase> operands, int at) {
        return seenY(number(operands, at), number(operands, at + 1));
    }

    private static float number(List<COSBase> operands, int at) {
        return at < operands.size() && operands.get(at) instanceof COSNumber number ? number.floatValue() : 0;
    }

    private float seenX(float x, float y) {
        Matrix m = getGraphicsState().getCurrentTransformationMatrix();
        float px = x * m.getScaleX() + y * m.getShearX() + m.getTranslateX();
        float py = x * m.getShearY() + y * m.getScaleY() + m.getTranslateY();
        return sight.x(px, py);
    }

    private float seenY(float x, float y) {
        Matrix m = getGraphicsState().getCurrentTransformationMatrix();
        float px = x * m.getScaleX() + y * m.getShearX() + m.getTranslateX();
        float py = x * m.getShearY() + y * m.getScaleY() + m.getTranslateY();
        return sight.y(px, py);
    }
}
