package org.gongkai.annualreport.extract;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Supplier;
import org.gongkai.annualreport.extract.Extract.Refused;

/** Reads what is printed on pictures of pages, such as a scan. */
@FunctionalInterface
public interface PictureReader {
    /** For a machine on which nothing can read pictures: refuses with the reason. */
    PictureReader NONE = _ -> new Refused(
            "这是扫描件或图片，没有文字可读；本机没有安装识别文字的程序（OCR）。" + "请安装 tesseract-ocr 与 tesseract-ocr-chi-sim 后再试，或给 Word、网页原件。");

    /**
     * The text of the pages in their order, all of it marked as read by machine; or the reason why there is none. Never throws
     * for what a picture shows.
     *
     * @param pages each is asked for once, when its turn comes, so that not all lie in memory at once; one that throws is
     *     answered with a refusal
     */
    Extract read(List<Supplier<BufferedImage>> pages);
}
