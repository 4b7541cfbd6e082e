package org.gongkai.annualreport.ocr;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The words of a picture wherever they stand on it, line by line: heads, stamps and corners too, which the reader of a report leaves
 * out. For looking whether something is written there, not for reading it aloud.
 */
public final class PictureWords {
    private static final @Nullable Tesseract ENGINE = Tesseract.find(System.getenv("GONGKAI_TESSERACT"));
    private static final int MOST_DOTS = 9_000_000;
    private static final int LEAST_WIDTH = 1_000;

    /** As a block of lines, and as words scattered anywhere: what the one overlooks the other often sees. */
    private static final int[] LAYOUTS = {6, 11};

    private PictureWords() {}

    /** Whether this machine can read pictures. */
    public static boolean installed() {
        return ENGINE != null;
    }

    /** All words, a line a line; empty where the engine is missing, fails or takes too long. */
    public static Optional<String> of(BufferedImage image) {
        if (ENGINE == null || image.getWidth() < 8 || image.getHeight() < 8) {
            return Optional.empty();
        }
        Grey picture = Grey.of(large(image)).atMost(MOST_DOTS);
        var text = new StringBuilder();
        try {
            for (int layout : LAYOUTS) {
                lines(ENGINE.words(picture, Tesseract.CHINESE, layout, ""), text);
                text.append('\f');
            }
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        return Optional.of(text.toString());
    }

    private static void lines(List<Word> words, StringBuilder text) {
        int line = -1;
        int right = 0;
        for (Word word : words) {
            if (line >= 0 && word.line() != line) {
                text.append('\n');
            } else if (word.box().left() - right
                    > word.box().bottom() - word.box().top()) {
                text.append("  ");
            }
            text.append(word.text());
            line = word.line();
            right = word.box().right();
        }
        text.append('\n');
    }

    /** Small print is seen better when it is drawn larger. */
    private static BufferedImage large(BufferedImage image) {
        if (image.getWidth() >= LEAST_WIDTH || (long) image.getWidth() * image.getHeight() > MOST_DOTS / 4) {
            return image;
        }
        var twice = new BufferedImage(image.getWidth() * 2, image.getHeight() * 2, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = twice.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        drawing.setColor(java.awt.Color.WHITE);
        drawing.fillRect(0, 0, twice.getWidth(), twice.getHeight());
        drawing.drawImage(image, 0, 0, twice.getWidth(), twice.getHeight(), null);
        drawing.dispose();
        return twice;
    }
}
