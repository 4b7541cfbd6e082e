package org.gongkai.annualreport.extract;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.gongkai.annualreport.extract.Extract.Refused;

/** A file that is a picture: each of its pictures is a scanned page. Sizes are asked before anything is decoded. */
final class PictureFile {
    /** A sheet of A4 at 600 dots an inch has 35 million. */
    private static final long MOST_DOTS = 40_000_000;

    private static final int LEAST_SIDE = 300;
    private static final int MOST_PAGES = 60;
    private static final Refused BROKEN =
            new Refused("图片打不开：文件已损坏，或不是能识别的格式（PNG、JPEG、TIFF、BMP）。请重新扫描后再试，或给 Word、网页原件。");

    private PictureFile() {}

    static Extract read(byte[] content, PictureReader pictures) {
        try {
            int pages = opened(content, PictureFile::pages);
            List<Supplier<BufferedImage>> suppliers = new ArrayList<>();
            for (int i = 0; i < pages; i++) {
                int page = i;
                suppliers.add(() -> decoded(content, page));
            }
            return pictures.read(suppliers);
        } catch (RefusedPicture refused) {
            return new Refused(refused.reason);
        } catch (IOException | RuntimeException e) {
            return BROKEN;
        }
    }

    private static BufferedImage decoded(byte[] content, int page) {
        try {
            return opened(content, reader -> reader.read(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(ImageReader reader) throws IOException;
    }

    /** Decoders of broken files throw whatever they like. */
    private static <T> T opened(byte[] content, Work<T> work) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no reader");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                return work.with(reader);
            } finally {
                reader.dispose();
            }
        }
    }

    private static int pages(ImageReader reader) throws IOException {
        int pages = reader.getNumImages(true);
        if (pages > 1 && reader.getFormatName().toLowerCase(Locale.ROOT).equals("gif")) {
            throw new RefusedPicture("这是动画图片（GIF），不是扫描件。请把报告扫描成 PDF、TIFF 或 JPEG 后再试，或给 Word、网页原件。");
        }
        if (pages > MOST_PAGES) {
            throw new RefusedPicture("图片超过 " + MOST_PAGES + " 页，不像一份年度报告。请只给报告本身，或给 Word、网页原件。");
        }
        for (int page = 0; page < pages; page++) {
            long width = reader.getWidth(page);
            long height = reader.getHeight(page);
            if (width * height > MOST_DOTS) {
                throw new RefusedPicture("图片太大（" + width + "×" + height + " 像素）。请按 300 dpi 重新扫描后再试，或给 Word、网页原件。");
            }
            if (width < LEAST_SIDE || height < LEAST_SIDE) {
                throw new RefusedPicture(
                        "图片太小（" + width + "×" + height + " 像素），字迹认不出来。请按 300 dpi 重新扫描后再试，或给 Word、网页原件。");
            }
        }
        return pages;
    }

    private static final class RefusedPicture extends IOException {
        private static final long serialVersionUID = 1;

        private final String reason;

        RefusedPicture(String reason) {
            super(reason);
            this.reason = reason;
        }
    }
}
