package org.gongkai.annualreport.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Pieces of a page set in lines on a picture of their own, with wide margins, so that one call recognises all of them. */
final class Strip {
    /** The engine reads best what is about so high, in dots. */
    private static final int DIGIT_HEIGHT = 34;

    private final List<Box> places = new ArrayList<>();
    private final Grey picture;

    /**
     * @param pieces the boxes of the page, a line each
     * @param typeHeight how high a digit is on the page
     * @param times how often each piece stands on its line
     */
    Strip(Grey page, List<Box> pieces, double typeHeight, int times) {
        double scale = DIGIT_HEIGHT / typeHeight;
        int margin = DIGIT_HEIGHT;
        int gap = DIGIT_HEIGHT / 2;
        int y = margin;
        int right = margin;
        for (Box piece : pieces) {
            int width = (int) (piece.width() * scale);
            int height = (int) (piece.height() * scale);
            Box place = new Box(margin, y, margin + times * (width + gap) - gap, y + height);
            places.add(place);
            right = Math.max(right, place.right());
            y += height + margin;
        }
        picture = new Grey(right + margin, y);
        for (int i = 0; i < pieces.size(); i++) {
            for (int time = 0; time < times; time++) {
                int left = margin + time * ((int) (pieces.get(i).width() * scale) + gap);
                page.copyTo(picture, pieces.get(i), left, places.get(i).top(), scale);
            }
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
                if (places.get(i).wider(DIGIT_HEIGHT / 2).holds(x, y)) {
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
