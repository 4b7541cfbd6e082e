package org.gongkai.annualreport.ocr;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds whether anything is printed in a cell, and where. It is easier to convince than what makes a page black and white: a
 * faint digit must not pass for an empty cell.
 */
final class CellInk {
    private final Grey page;
    private final int limit;
    private final int leastArea;

    CellInk(Grey page) {
        this.page = page;
        this.limit = Ink.faintest(page);
        this.leastArea = Math.max(5, page.width * page.width / 300_000);
    }

    /** The smallest box around all marks of a cell that are no specks, or null for an empty cell. */
    @Nullable
    Box of(Box cell) {
        Box all = null;
        for (Box mark : marks(cell)) {
            all = all == null ? mark : all.with(mark);
        }
        return all;
    }

    private List<Box> marks(Box cell) {
        int w = cell.width();
        int h = cell.height();
        boolean[] seen = new boolean[Math.max(0, w * h)];
        List<Box> marks = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < seen.length; i++) {
            if (seen[i] || !dark(cell, i, w)) {
                continue;
            }
            seen[i] = true;
            open.push(i);
            int area = 0;
            Box box = new Box(w, h, 0, 0);
            while (!open.isEmpty()) {
                int at = open.pop();
                int x = at % w;
                int y = at / w;
                area++;
                box = box.with(new Box(x, y, x + 1, y + 1));
                for (int dy = -1; dy <= 1; dy++) {
                    for (int dx = -1; dx <= 1; dx++) {
                        int k = at + dy * w + dx;
                        boolean inside = x + dx >= 0 && x + dx < w && y + dy >= 0 && y + dy < h;
                        if (inside && !seen[k] && dark(cell, k, w)) {
                            seen[k] = true;
                            open.push(k);
                        }
                    }
                }
            }
            if (area >= leastArea && !restOfRuling(box, w, h)) {
                marks.add(new Box(
                        box.left() + cell.left(),
                        box.top() + cell.top(),
                        box.right() + cell.left(),
                        box.bottom() + cell.top()));
            }
        }
        return marks;
    }

    /** A thin mark along the edge of the cell is what is left of its ruling. */
    private boolean restOfRuling(Box mark, int w, int h) {
        int thin = Math.max(2, page.width / 500);
        boolean edge = mark.left() == 0 || mark.top() == 0 || mark.right() == w || mark.bottom() == h;
        return edge && (mark.width() <= thin || mark.height() <= thin);
    }

    private boolean dark(Box cell, int i, int w) {
        int x = cell.left() + i % w;
        int y = cell.top() + i / w;
        return x >= 0 && y >= 0 && x < page.width && y < page.height && page.at(x, y) < limit;
    }
}
