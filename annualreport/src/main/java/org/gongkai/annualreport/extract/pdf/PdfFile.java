package org.gongkai.annualreport.extract.pdf;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** An opened PDF. Nothing of it is written to disk. */
public final class PdfFile implements Closeable {
    private static final float DOTS_PER_INCH = 300;

    /** A picture of a page has at most so many dots. */
    private static final float MOST_DOTS = 16_000_000;

    private final PDDocument document;
    private final Guard guard;

    private PdfFile(PDDocument document, Guard guard) {
        this.document = document;
        this.guard = guard;
    }

    /**
     * Opens a file.
     *
     * @throws PdfRefusal when it cannot be opened, with the reason in Chinese
     */
    public static PdfFile open(byte[] content) throws PdfRefusal {
        try {
            Guard guard = new Guard();
            return new PdfFile(Loader.loadPDF(guard.watched(content), "", null, null, guard.streams()), guard);
        } catch (InvalidPasswordException locked) {
            throw new PdfRefusal("这份 PDF 设了打开密码，读不到内容。请去掉密码，或用能打开它的程序另存为不加密的 PDF 后再试。");
        } catch (Budget.Spent spent) {
            throw tooMuch(spent);
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            throw new PdfRefusal("这份 PDF 已损坏或不完整，打不开。请重新导出或重新下载后再试。");
        }
    }

    /**
     * Its text, page by page put together.
     *
     * @throws PdfRefusal when there is none that can be trusted
     */
    public PdfText text() throws PdfRefusal {
        Budget budget = new Budget();
        guard.begin();
        List<PageContent> contents = new ArrayList<>();
        try {
            budget.pages(document.getNumberOfPages());
            PageInk ink = new PageInk(budget, Layers.of(document));
            for (PDPage page : document.getPages()) {
                for (Iterator<PDStream> parts = page.getContentStreams(); parts.hasNext(); ) {
                    budget.packed(parts.next().getLength());
                }
                contents.add(ink.read(page));
            }
        } catch (Budget.Spent spent) {
            throw tooMuch(spent);
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            throw new PdfRefusal("这份 PDF 的页面内容已损坏，读不完整。请重新导出或重新下载后再试。");
        }
        return PdfText.of(contents);
    }

    private static PdfRefusal tooMuch(Budget.Spent spent) {
        return new PdfRefusal("这份 PDF " + spent.getMessage() + "，不像一份年度报告。请只给报告本身，或重新导出后再试。");
    }

    /** A page as a picture of about 300 dots an inch, the first being 0; a single dot when it cannot be drawn. */
    public BufferedImage picture(int page) {
        return drawn(page, DOTS_PER_INCH, MOST_DOTS, ImageType.GRAY);
    }

    /** A small picture of a page in its colours, of about {@code dots}, the first being 0; a single dot when it cannot be drawn. */
    public BufferedImage smallPicture(int page, int dots) {
        guard.begin();
        return drawn(page, DOTS_PER_INCH, dots, ImageType.RGB);
    }

    private BufferedImage drawn(int page, float most, float dots, ImageType colours) {
        try {
            PDRectangle box = document.getPage(page).getCropBox();
            float area = Math.max(1, box.getWidth() * box.getHeight()) / (72 * 72);
            float resolution = (float) Math.min(most, Math.sqrt(dots / area));
            return new PDFRenderer(document).renderImageWithDPI(page, resolution, colours);
        } catch (IOException | RuntimeException damaged) {
            return new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException alreadyRead) {
            // nothing was written, so nothing is lost
        }
    }
}
