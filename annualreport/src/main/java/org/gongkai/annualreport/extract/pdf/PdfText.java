package org.gongkai.annualreport.extract.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of a PDF.
 *
 * @param blocks its paragraphs and rows in reading order
 * @param ruled whether its tables are ruled, so that every cell is known
 * @param scans the pages that are pictures without text, the first being 0
 */
public record PdfText(List<Block> blocks, boolean ruled, List<Integer> scans) {
    /** A page with fewer glyphs than this, most of it a picture, is a scan. */
    private static final int FEW_GLYPHS = 40;

    private static final double MOST_OF_PAGE = 0.5;

    static PdfText of(List<PageContent> contents) throws PdfRefusal {
        long known = 0;
        long unknown = 0;
        for (PageContent content : contents) {
            for (Glyph glyph : content.glyphs()) {
                if (glyph.text().contains(Glyph.UNKNOWN)) {
                    unknown++;
                } else if (!glyph.isBlank()) {
                    known++;
                }
            }
        }
        if (unknown > 50 && unknown * 4 > known) {
            throw new PdfRefusal("这份 PDF 的文字没有编码：看得见字形，但文件没有说明是什么字，复制出来也是乱码。请用 Word 等原文件重新导出，或给网页、文本。");
        }
        List<Integer> scans = new ArrayList<>();
        for (int i = 0; i < contents.size(); i++) {
            PageContent content = contents.get(i);
            long seen =
                    content.glyphs().stream().filter(glyph -> !glyph.isBlank()).count();
            if (seen < FEW_GLYPHS && content.pictured() > MOST_OF_PAGE) {
                scans.add(i);
            }
        }
        boolean ruled = contents.stream().anyMatch(content -> content.rules().size() > 20);
        List<PageText> pages =
                contents.stream().map(content -> PageText.of(content, ruled)).toList();
        boolean tables = pages.stream().anyMatch(page -> !page.tables().isEmpty());
        return new PdfText(Assembly.of(pages), tables, scans);
    }
}
