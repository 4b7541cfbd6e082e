package org.gongkai.annualreport.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.CHPX;
import org.apache.poi.hwpf.model.PAPX;
import org.apache.poi.hwpf.usermodel.CharacterProperties;

/** The characters of a paragraph of a doc that are seen; struck-through ones are deleted ones. */
final class WordBinaryRuns {
    private static final char FIELD_BEGINS = 0x13;
    private static final char FIELD_RESULT = 0x14;
    private static final char FIELD_ENDS = 0x15;

    /** What a run says of characters that are set higher and smaller. */
    private static final byte RAISED = 1;

    private final HWPFDocument document;
    private final List<CHPX> runs;
    private StringBuilder text = new StringBuilder();

    /** The fields that have begun: true while their code is passed, false in their result. */
    private final Deque<Boolean> fields = new ArrayDeque<>();

    WordBinaryRuns(HWPFDocument document) {
        this.document = document;
        this.runs = document.getCharacterTable().getTextRuns();
    }

    /** The text of a paragraph of that style. */
    String text(PAPX paragraph, int style) {
        text = new StringBuilder();
        fields.clear();
        StringBuilder all = document.getText();
        int end = Math.min(paragraph.getEnd(), all.length());
        for (int i = firstBehind(paragraph.getStart());
                i < runs.size() && runs.get(i).getStart() < end;
                i++) {
            CHPX run = runs.get(i);
            CharacterProperties properties = run.getCharacterProperties(document.getStyleSheet(), (short) style);
            boolean struck = properties.isFStrike() || properties.isFDStrike();
            boolean shown = !properties.isFRMarkDel() && !properties.isFVanish() && !struck;
            boolean raised = properties.getIss() == RAISED;
            int to = Math.min(run.getEnd(), end);
            for (int k = Math.max(run.getStart(), paragraph.getStart()); k < to; k++) {
                add(all.charAt(k), shown && !(raised && NoteMarks.follows(text)));
            }
        }
        return text.toString();
    }

    /** The index of the first run that ends behind an offset. */
    private int firstBehind(int offset) {
        int low = 0;
        int high = runs.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (runs.get(middle).getEnd() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void add(char c, boolean seen) {
        switch (c) {
            case FIELD_BEGINS -> fields.push(true);
            case FIELD_RESULT -> {
                if (!fields.isEmpty()) {
                    fields.pop();
                    fields.push(false);
                }
            }
            case FIELD_ENDS -> fields.poll();
            default -> {
                if (seen && !fields.contains(true)) {
                    character(c);
                }
            }
        }
    }

    private void character(char c) {
        switch (c) {
            case '\t' -> text.append(c);
            case '\n', 0x0B, 0x0C -> text.append('\n');
            case 0x1E -> text.append('-');
            case 0xA0 -> text.append(' ');
            default -> {
                // below the blank stand marks of cells, pictures, notes and paragraph ends
                if (c >= ' ') {
                    text.append(c);
                }
            }
        }
    }
}
