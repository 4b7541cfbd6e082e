package org.gongkai.annualreport.ocr;

/** What is ink on a page and what is paper. */
final class Ink {
    private static final int LEAST_CONTRAST = 40;

    private Ink() {}

    /** Otsu's threshold: what is darker is ink. Between 90 and 200, since a blank page has no ink to find. */
    static int threshold(Grey page) {
        long[] counts = new long[256];
        for (byte dot : page.dots) {
            counts[dot & 0xFF]++;
        }
        double total = page.dots.length;
        double all = 0;
        for (int i = 0; i < 256; i++) {
            all += (double) i * counts[i];
        }
        double dark = 0;
        double darkSum = 0;
        double best = -1;
        int threshold = 128;
        for (int i = 0; i < 255; i++) {
            dark += counts[i];
            darkSum += (double) i * counts[i];
            double light = total - dark;
            if (dark == 0 || light == 0) {
                continue;
            }
            double apart = darkSum / dark - (all - darkSum) / light;
            double between = dark * light * apart * apart;
            if (between > best) {
                best = between;
                threshold = i + 1;
            }
        }
        return Math.clamp(threshold, 90, 200);
    }

    /** What is darker than this is no grain of the paper, however faint. */
    static int faintest(Grey page) {
        return Grey.WHITE - Math.max(LEAST_CONTRAST, (int) (5.3 * noise(page)));
    }

    /** Standard deviation of the paper, told from how light the darkest quarter of the page is at most. */
    private static double noise(Grey page) {
        long[] counts = new long[256];
        for (byte dot : page.dots) {
            counts[dot & 0xFF]++;
        }
        long seen = 0;
        for (int light = 0; light < 256; light++) {
            seen += counts[light];
            if (seen * 4 >= page.dots.length) {
                return (Grey.WHITE - light) / 1.5;
            }
        }
        return 0;
    }
}
