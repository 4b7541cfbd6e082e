package org.gongkai.app.files;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.gongkai.annualreport.extract.pdf.PdfFile;
import org.gongkai.annualreport.extract.pdf.PdfRefusal;
import org.jspecify.annotations.Nullable;

/** A small PNG of a picture or of a PDF's first page. */
final class Thumbnail {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 452;
    /** A drawing of A0 at 300 dots an inch has 140 million. */
    private static final long MOST_DOTS = 160_000_000;

    private Thumbnail() {}

    /** Empty for what cannot be drawn, whatever is wrong with it. */
    static Optional<byte[]> of(FileKinds.Picture picture, byte[] content) {
        try {
            BufferedImage large = switch (picture) {
                case PAGE -> page(content);
                case IMAGE -> image(content);
                case NONE -> null;
            };
            return large == null || large.getWidth() < 2 ? Optional.empty() : Optional.of(png(large));
        } catch (IOException | PdfRefusal | RuntimeException | StackOverflowError | OutOfMemoryError hostile) {
            return Optional.empty();
        }
    }

    private static BufferedImage page(byte[] content) throws PdfRefusal {
        try (var pdf = PdfFile.open(content)) {
            return pdf.smallPicture(0, 4 * WIDTH * HEIGHT);
        }
    }

    /** Reads every n-th dot, so that what is decoded is never much larger than what is kept. */
    private static @Nullable BufferedImage image(byte[] content) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long width = reader.getWidth(0);
                long height = reader.getHeight(0);
                if (width * height > MOST_DOTS) {
                    return null;
                }
                int step = (int) Math.max(1, Math.min(width / (2 * WIDTH), height / (2 * HEIGHT)));
                ImageReadParam every = reader.getDefaultReadParam();
                every.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, every);
            } finally {
                reader.dispose();
            }
        }
    }

    private static byte[] png(BufferedImage large) throws IOException {
        double scale = Math.min(1, Math.min((double) WIDTH / large.getWidth(), (double) HEIGHT / large.getHeight()));
        int width = (int) Math.max(1, Math.round(large.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(large.getHeight() * scale));
        var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        pen.drawImage(large, 0, 0, width, height, Color.WHITE, null);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(small, "png", bytes);
        return bytes.toByteArray();
    }
}
