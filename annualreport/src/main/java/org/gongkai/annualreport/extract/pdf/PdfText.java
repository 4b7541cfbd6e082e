package org.gongkai.annualreport.extract.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of a PDF.
 *
 * @param pages for each page its paragraphs and rows in reading order; what a page's end cut in two stands where it begins
 * @param ruled whether it has tables whose every cell is known
 * @param scans the pages that are pictures without text, the first being 0
 */
public record PdfText(List<List<Block>> pages, boolean ruled, List<Integer> scans) {
    /** A page with fewer glyphs than this, most of it a picture, is a scan. */
    private static final int FEW_GLYPHS = 40;

    private static final double MOST_OF_PAGE = 0.5;

    /** Whether any page has text. */
    public boolean hasWords() {
        return pages.stream().anyMatch(page -> !page.isEmpty());
    }

    static PdfText of(List<PageContent> contents) throws PdfRefusal {
        long known = 0;
        long unknown = 0;
        for (PageContent content : contents) {
            for (Glyph glyph : content.glyphs()) {
                if (glyph.isUnknown()) {
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
        List<PageText> pages = new ArrayList<>();
        List<Integer> sheets = new ArrayList<>();
        for (PageContent content : contents) {
            for (PageContent page : Spread.pages(content.upright())) {
                pages.add(PageText.of(page));
            }
            sheets.add(pages.size());
        }
        boolean tables = pages.stream()
                .anyMatch(page ->
                        !page.tables().isEmpty() || page.lines().stream().anyMatch(TextLine::isRow));
        return new PdfText(bySheet(Assembly.of(pages), sheets), tables, scans);
    }

    /** The text of pages that lie on one sheet is the sheet's; {@code ends} are the first pages behind each sheet. */
    private static List<List<Block>> bySheet(List<List<Block>> pages, List<Integer> ends) {
        List<List<Block>> sheets = new ArrayList<>();
        int from = 0;
        for (int end : ends) {
            sheets.add(pages.subList(from, end).stream().flatMap(List::stream).toList());
            from = end;
        }
        return sheets;
    }
}
