package org.gongkai.annualreport.ocr;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A grey picture: a byte a dot, 0 black to 255 white, row after row. */
final class Grey {
    static final int WHITE = 255;

    final int width;
    final int height;
    final byte[] dots;

    Grey(int width, int height) {
        this.width = width;
        this.height = height;
        this.dots = new byte[width * height];
        Arrays.fill(dots, (byte) WHITE);
    }

    /** A picture of any kind; what is transparent becomes white. */
    static Grey of(BufferedImage image) {
        Grey grey = new Grey(image.getWidth(), image.getHeight());
        if (image.getType() == BufferedImage.TYPE_BYTE_GRAY
                && image.getRaster().getDataBuffer() instanceof DataBufferByte bytes
                && bytes.getData().length == grey.dots.length) {
            System.arraycopy(bytes.getData(), 0, grey.dots, 0, grey.dots.length);
            return grey;
        }
        int[] line = new int[grey.width];
        for (int y = 0; y < grey.height; y++) {
            image.getRGB(0, y, grey.width, 1, line, 0, grey.width);
            for (int x = 0; x < grey.width; x++) {
                grey.dots[y * grey.width + x] = (byte) luminance(line[x]);
            }
        }
        return grey;
    }

    private static int luminance(int argb) {
        int alpha = argb >>> 24;
        int light = (299 * (argb >> 16 & 0xFF) + 587 * (argb >> 8 & 0xFF) + 114 * (argb & 0xFF)) / 1000;
        return WHITE - (WHITE - light) * alpha / 255;
    }

    int at(int x, int y) {
        return dots[y * width + x] & 0xFF;
    }

    void set(int x, int y, int value) {
        dots[y * width + x] = (byte) value;
    }

    /** Half the size until it has no more than so many dots. */
    Grey atMost(int most) {
        Grey from = this;
        while ((long) from.width * from.height > most) {
            Grey half = new Grey(from.width / 2, from.height / 2);
            for (int y = 0; y < half.height; y++) {
                for (int x = 0; x < half.width; x++) {
                    int sum = from.at(2 * x, 2 * y)
                            + from.at(2 * x + 1, 2 * y)
                            + from.at(2 * x, 2 * y + 1)
                            + from.at(2 * x + 1, 2 * y + 1);
                    half.set(x, y, sum / 4);
                }
            }
            from = half;
        }
        return from;
    }

    /** The picture turned about its middle by so many radians; what comes in from outside is white. */
    Grey turned(double angle) {
        Grey out = new Grey(width, height);
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double mx = width / 2.0;
        double my = height / 2.0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double sx = cos * (x - mx) - sin * (y - my) + mx;
                double sy = sin * (x - mx) + cos * (y - my) + my;
                if (sx >= 0 && sy >= 0 && sx < width - 1 && sy < height - 1) {
                    out.set(x, y, between(sx, sy));
                }
            }
        }
        return out;
    }

    /** Everything lighter than a limit becomes white, so that grain is not taken for writing. */
    void whiten(int limit) {
        for (int i = 0; i < dots.length; i++) {
            if ((dots[i] & 0xFF) >= limit) {
                dots[i] = (byte) WHITE;
            }
        }
    }

    /** Copies a part of this picture, enlarged, to a place of another; white where that place is outside. */
    void copyTo(Grey target, Box part, int left, int top, double scale) {
        int w = (int) (part.width() * scale);
        int h = (int) (part.height() * scale);
        for (int y = 0; y < h && top + y < target.height; y++) {
            double sy = Math.clamp(part.top() + (y + 0.5) / scale - 0.5, 0.0, height - 1.001);
            for (int x = 0; x < w && left + x < target.width; x++) {
                double sx = Math.clamp(part.left() + (x + 0.5) / scale - 0.5, 0.0, width - 1.001);
                target.set(left + x, top + y, between(sx, sy));
            }
        }
    }

    /** The light between four dots. */
    private int between(double x, double y) {
        int left = (int) x;
        int top = (int) y;
        double fx = x - left;
        double fy = y - top;
        double upper = at(left, top) * (1 - fx) + at(left + 1, top) * fx;
        double lower = at(left, top + 1) * (1 - fx) + at(left + 1, top + 1) * fx;
        return (int) Math.round(upper * (1 - fy) + lower * fy);
    }

    void whiten(Box box) {
        for (int y = Math.max(0, box.top()); y < Math.min(height, box.bottom()); y++) {
            Arrays.fill(
                    dots, y * width + Math.max(0, box.left()), y * width + Math.min(width, box.right()), (byte) WHITE);
        }
    }

    Grey copy() {
        Grey copy = new Grey(width, height);
        System.arraycopy(dots, 0, copy.dots, 0, dots.length);
        return copy;
    }

    /** As a portable graymap, which every engine reads and which costs no time to write. */
    byte[] graymap() {
        byte[] head = ("P5\n" + width + " " + height + "\n255\n").getBytes(StandardCharsets.US_ASCII);
        byte[] out = Arrays.copyOf(head, head.length + dots.length);
        System.arraycopy(dots, 0, out, head.length, dots.length);
        return out;
    }
}
