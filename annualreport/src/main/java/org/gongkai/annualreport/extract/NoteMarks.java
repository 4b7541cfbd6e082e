package org.gongkai.annualreport.extract;

/** Marks of notes: what is set higher behind a figure, such as the 1 in 57¹, which must not be read as one of its digits. */
final class NoteMarks {
    private NoteMarks() {}

    /** Whether what is set higher, and follows this text, is the mark of a note: behind a digit. */
    static boolean follows(CharSequence text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\u00A0')) {
            end--;
        }
        return end > 0 && Character.isDigit(text.charAt(end - 1));
    }
}
