package org.gongkai.annualreport.extract;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Supplier;

/** Reads the text of pages that are pictures. */
public interface PictureReader {
    /** Reads nothing: a scan is refused with the reason. */
    PictureReader NONE =
            pages -> new Extract.Refused("这是扫描件：每页是一张图片，没有文字。请给有文字的文件（Word、网页、由 Word 导出的 PDF），或用识别软件转成文字后再试。");

    /**
     * The text of these pages, all of it marked as read by machine, or the reason why there is none.
     *
     * @param pages the pictures in order, each drawn when it is asked for
     */
    Extract read(List<Supplier<BufferedImage>> pages);
}
