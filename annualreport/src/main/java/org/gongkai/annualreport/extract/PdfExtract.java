package org.gongkai.annualreport.extract;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.gongkai.annualreport.Place;
import org.gongkai.annualreport.extract.Extract.Refused;
import org.gongkai.annualreport.extract.Extract.Text;
import org.gongkai.annualreport.extract.pdf.Block;
import org.gongkai.annualreport.extract.pdf.PdfFile;
import org.gongkai.annualreport.extract.pdf.PdfRefusal;
import org.gongkai.annualreport.extract.pdf.PdfText;

/** The text of a PDF; pages that are pictures are handed to whoever reads pictures. */
final class PdfExtract {
    private final PdfFile file;
    private final PictureReader pictures;
    private final TableText out = new TableText();
    private final List<Place> byMachine = new ArrayList<>();

    private PdfExtract(PdfFile file, PictureReader pictures) {
        this.file = file;
        this.pictures = pictures;
    }

    static Extract of(byte[] content, PictureReader pictures) {
        try (PdfFile file = PdfFile.open(content)) {
            return new PdfExtract(file, pictures).read(file.text());
        } catch (PdfRefusal refusal) {
            return new Refused(refusal.reason());
        }
    }

    /** Where there is text beside scans, a scan that cannot be read is left out: it may be a picture of an office. */
    private Extract read(PdfText text) {
        boolean closed = text.ruled();
        List<Integer> run = new ArrayList<>();
        for (int page = 0; page <= text.pages().size(); page++) {
            if (text.scans().contains(page)) {
                run.add(page);
                continue;
            }
            if (!run.isEmpty()) {
                Extract read = pictures.read(run.stream().map(this::picture).toList());
                switch (read) {
                    case Text recognised -> closed = add(recognised) || closed;
                    case Refused refused when text.hasWords() -> {}
                    case Refused refused -> {
                        return refused;
                    }
                }
                run.clear();
            }
            if (page < text.pages().size()) {
                text.pages().get(page).forEach(this::add);
            }
        }
        return new Text(out.toString(), closed, List.copyOf(byMachine));
    }

    private void add(Block block) {
        switch (block) {
            case Block.Paragraph(String line) -> out.paragraph(line);
            case Block.Row(List<String> cells) -> out.row(cells);
        }
    }

    private boolean add(Text recognised) {
        int from = out.length();
        out.paragraph(recognised.printed());
        recognised.byMachine().forEach(p -> byMachine.add(new Place(from + p.start(), from + p.end())));
        return recognised.closedCells();
    }

    private Supplier<BufferedImage> picture(int page) {
        return () -> file.picture(page);
    }
}
