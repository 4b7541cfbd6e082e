package org.gongkai.annualreport.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** The characters of a paragraph of a doc that are seen. */
final class WordBinaryRuns {
    private static final char FIELD_BEGINS = 0x13;
    private static final char FIELD_RESULT = 0x14;
    private static final char FIELD_ENDS = 0x15;

    private final StringBuilder text = new StringBuilder();

    /** The fields that have begun: true while their code is passed, false in their result. */
    private final Deque<Boolean> fields = new ArrayDeque<>();

    private WordBinaryRuns() {}

    static String text(Paragraph paragraph) {
        WordBinaryRuns runs = new WordBinaryRuns();
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            boolean seen = !run.isMarkedDeleted() && !run.isVanished();
            String characters = run.text();
            for (int k = 0; k < characters.length(); k++) {
                runs.add(characters.charAt(k), seen);
            }
        }
        return runs.text.toString();
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
