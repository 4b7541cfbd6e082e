package org.gongkai.annualreport.ocr;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.annualreport.extract.TableText;

/** One scanned page: its running text line by line, its tables row by row, from top to bottom. */
final class ScannedPage {
    private static final Pattern PAGE_NUMBER = Pattern.compile("[-—一~·. ]*\\d{1,3}[-—一~·. ]*");

    /** A page's number is often taken for a character or two. */
    private static final int SHORTEST_LINE = 4;

    private record Line(String text, int middle) {}

    private ScannedPage() {}

    static String text(Tesseract engine, BufferedImage image) throws IOException, InterruptedException {
        Grey page = Paper.of(image);
        Rulings rulings = Rulings.of(page);
        List<TableGrid> tables = TableGrid.of(page, rulings);
        Grey bare = rulings.erased(page);
        List<List<TableCells.Printed>> cells = new TableCells(engine, bare).read(tables);
        Grey rest = bare.copy();
        tables.forEach(table -> rest.whiten(table.box().wider(page.width / 200)));
        rest.whiten(Ink.faintest(bare));
        List<Line> lines = lines(engine.words(rest, Tesseract.CHINESE, 6, ""), page.height);
        TableText out = new TableText();
        int from = 0;
        for (int i = 0; i < tables.size(); i++) {
            Box box = tables.get(i).box();
            for (; from < lines.size() && lines.get(from).middle() < box.top(); from++) {
                out.paragraph(lines.get(from).text());
            }
            rows(cells.get(i), out);
        }
        lines.subList(from, lines.size()).forEach(line -> out.paragraph(line.text()));
        return out.toString();
    }

    /** The lines of running text without the page's number. */
    private static List<Line> lines(List<Word> words, int height) {
        List<Line> lines = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean latin = !text.isEmpty()
                    && Character.isLetter(text.charAt(text.length() - 1))
                    && text.charAt(text.length() - 1) < 128
                    && word.text().charAt(0) < 128;
            text.append(latin ? " " : "").append(word.text());
            if (i + 1 == words.size() || words.get(i + 1).line() != word.line()) {
                int middle = (word.box().top() + word.box().bottom()) / 2;
                boolean edge = middle < height / 12 || middle > height - height / 8;
                boolean number = text.length() < SHORTEST_LINE
                        || PAGE_NUMBER.matcher(text).matches();
                if (!(edge && number)) {
                    lines.add(new Line(text.toString(), middle));
                }
                text.setLength(0);
            }
        }
        return lines;
    }

    /** A merged label that goes on from the page before is printed as an empty cell before a label; it is no figure. */
    private static void rows(List<TableCells.Printed> cells, TableText out) {
        for (int i = 0; i < cells.size(); ) {
            int end = i;
            while (end < cells.size() && cells.get(end).row() == cells.get(i).row()) {
                end++;
            }
            List<TableCells.Printed> row = cells.subList(i, end);
            boolean labelled = row.stream().anyMatch(TableCells.Printed::label);
            List<String> texts = new ArrayList<>();
            for (TableCells.Printed cell : row) {
                if (!(labelled && texts.isEmpty() && cell.text().isEmpty())) {
                    texts.add(cell.text());
                }
            }
            out.row(texts);
            i = end;
        }
    }
}
