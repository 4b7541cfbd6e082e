package org.gongkai.annualreport.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Pieces of a page set in lines on a picture of their own, with wide margins, so that one call recognises all of them. */
final class Strip {
    private final List<Box> places = new ArrayList<>();
    private final Grey picture;
    private final int gap;

    /**
     * @param pieces the boxes of the page, a line each
     * @param scale how much larger they are on the picture
     * @param gap how many dots of the picture lie between them
     */
    Strip(Grey page, List<Box> pieces, double scale, int gap) {
        this.gap = gap;
        int y = gap;
        int right = gap;
        for (Box piece : pieces) {
            int width = (int) (piece.width() * scale);
            int height = (int) (piece.height() * scale);
            places.add(new Box(gap, y, gap + width, y + height));
            right = Math.max(right, gap + width);
            y += height + gap;
        }
        picture = new Grey(right + gap, y);
        for (int i = 0; i < pieces.size(); i++) {
            page.copyTo(picture, pieces.get(i), gap, places.get(i).top(), scale);
        }
    }

    Grey picture() {
        return picture;
    }

    /** The text of each piece, from top to bottom; empty where nothing was recognised. */
    List<String> texts(List<Word> words) {
        List<TreeMap<Integer, StringBuilder>> lines = new ArrayList<>();
        places.forEach(_ -> lines.add(new TreeMap<>()));
        for (Word word : words) {
            int x = (word.box().left() + word.box().right()) / 2;
            int y = (word.box().top() + word.box().bottom()) / 2;
            for (int i = 0; i < places.size(); i++) {
                if (places.get(i).wider(gap / 2).holds(x, y)) {
                    lines.get(i)
                            .computeIfAbsent(word.line(), _ -> new StringBuilder())
                            .append(word.text());
                    break;
                }
            }
        }
        return lines.stream().map(piece -> String.join("", piece.values())).toList();
    }
}
