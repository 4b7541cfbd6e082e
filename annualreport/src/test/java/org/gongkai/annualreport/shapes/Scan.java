package org.gongkai.annualreport.shapes;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * A report printed on paper and scanned.
 *
 * @param written what was printed; its bytes are the first page alone
 * @param pages the pictures, in order
 */
public record Scan(Written written, List<BufferedImage> pages) {

    /**
     * How well it was scanned.
     *
     * @param dpi dots an inch
     * @param skew degrees by which the paper lay askew, at most
     * @param blur passes of a small blur
     * @param noise standard deviation of the noise, of 255
     * @param jpeg quality of the JPEG, 0 to 1
     * @param fade how far black is from black, of 255
     */
    public record Quality(int dpi, double skew, int blur, double noise, float jpeg, int fade) {
        public static final Quality CLEAN = new Quality(300, 0, 0, 0, 0.95f, 0);
        public static final Quality COARSE = new Quality(200, 0, 0, 2, 0.85f, 20);
        public static final Quality SKEWED = new Quality(300, 1.5, 1, 4, 0.8f, 30);
        public static final Quality NOISY = new Quality(200, 1, 1, 14, 0.6f, 60);
    }

    /** Type that every machine with the Chinese fonts of the tests has. */
    private static final List<String> FAMILIES = List.of("Noto Serif CJK SC", "Noto Sans CJK SC");

    public static Scan of(long seed, Quality quality) {
        return of(seed, quality, FAMILIES);
    }

    static Scan of(long seed, Quality quality, List<String> families) {
        RandomReport report = RandomReport.draw(seed);
        Draw draw = new Draw(seed * 1_000_003 + 77);
        Wording words = new Wording(draw.part(), false);
        Printing printing = new Printing(draw.part(), Printing.Ability.BORDERS);
        List<Sheet> sheets = Sheets.of(report.figures(), words, printing, draw.part());
        String family = draw.oneOf(families);
        PaperPages paper = new PaperPages(
                quality.dpi(),
                new PaperPages.Type(
                        family,
                        draw.chance(0.5) ? family : draw.oneOf(families),
                        draw.oneOf(9.0, 10.0, 10.5),
                        draw.oneOf(0.5, 0.75, 1.0),
                        draw.chance(0.5)));
        paper.title(report.title());
        paper.paragraph(report.opening());
        for (RandomReport.Chapter chapter : report.chapters()) {
            paper.paragraph(words.heading(chapter.number()));
            if (!chapter.lead().isEmpty()) {
                paper.paragraph(chapter.lead());
            }
            chapter.paragraphs().forEach(paper::paragraph);
            if (chapter.number() >= 2 && chapter.number() <= 4) {
                paper.table(sheets.get(chapter.number() - 2));
            }
        }
        SplittableRandom random = new SplittableRandom(seed);
        List<BufferedImage> pages = paper.pages().stream()
                .map(page -> scanned(page, quality, random))
                .toList();
        Written written = new Written("SCAN", report, png(pages.getFirst()), "", printing.wants(), printing.features());
        return new Scan(written, pages);
    }

    private static BufferedImage scanned(BufferedImage page, Quality quality, SplittableRandom random) {
        int w = page.getWidth();
        int h = page.getHeight();
        BufferedImage out = new BufferedImage(w, h, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = out.createGraphics();
        g.setColor(java.awt.Color.WHITE);
        g.fillRect(0, 0, w, h);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.rotate(Math.toRadians((random.nextDouble() * 2 - 1) * quality.skew()), w / 2.0, h / 2.0);
        g.drawImage(page, 0, 0, null);
        g.dispose();
        byte[] dots = ((java.awt.image.DataBufferByte) out.getRaster().getDataBuffer()).getData();
        for (int pass = 0; pass < quality.blur(); pass++) {
            blur(dots, w, h);
        }
        for (int i = 0; i < dots.length; i++) {
            double ink = quality.fade() + (dots[i] & 0xFF) * (250 - quality.fade()) / 255.0;
            dots[i] = (byte) Math.clamp(Math.round(ink + random.nextGaussian() * quality.noise()), 0, 255);
        }
        return jpeg(out, quality.jpeg());
    }

    private static void blur(byte[] dots, int w, int h) {
        byte[] from = dots.clone();
        for (int y = 1; y < h - 1; y++) {
            for (int x = 1; x < w - 1; x++) {
                int i = y * w + x;
                int sum = 4 * (from[i] & 0xFF)
                        + 2
                                * ((from[i - 1] & 0xFF)
                                        + (from[i + 1] & 0xFF)
                                        + (from[i - w] & 0xFF)
                                        + (from[i + w] & 0xFF))
                        + (from[i - w - 1] & 0xFF)
                        + (from[i - w + 1] & 0xFF)
                        + (from[i + w - 1] & 0xFF)
                        + (from[i + w + 1] & 0xFF);
                dots[i] = (byte) (sum / 16);
            }
        }
    }

    static byte[] png(BufferedImage image) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage jpeg(BufferedImage image, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream();
                ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), param);
            stream.flush();
            return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(out.toByteArray())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }
}
