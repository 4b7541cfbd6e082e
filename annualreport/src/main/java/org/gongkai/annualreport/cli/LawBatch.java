package org.gongkai.annualreport.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.gongkai.law.calendar.WorkingDays;
import org.gongkai.law.deadline.ImpossibleHistory;

/** One JSON case a line in, one JSON result a line out, in order; a bad line answers with its error and the rest goes on. */
final class LawBatch {
    /** Longer lines are refused, unread. */
    static final int LONGEST_LINE = 1 << 16;

    private LawBatch() {}

    /** Returns 0, or 2 where a line could not be used. Results appear as soon as no further line is waiting. */
    static int run(InputStream stream, Writer out) throws IOException {
        WorkingDays calendar = WorkingDays.latest();
        Reader in = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8), 1 << 16);
        int code = 0;
        StringBuilder line = new StringBuilder();
        for (int number = 1; readLine(in, line); number++) {
            if (number == 1 && !line.isEmpty() && line.charAt(0) == '\uFEFF') {
                line.deleteCharAt(0);
            }
            if (!line.toString().isBlank()) {
                try {
                    out.write(answer(line, calendar));
                } catch (ImpossibleHistory e) {
                    out.write(LawCases.error("第 " + number + " 行：" + e.getMessage()));
                    code = 2;
                }
                out.write('\n');
            }
            if (!in.ready()) {
                out.flush();
            }
        }
        return code;
    }

    private static String answer(CharSequence line, WorkingDays calendar) {
        if (line.length() > LONGEST_LINE) {
            throw new ImpossibleHistory("一行超过 " + LONGEST_LINE + " 个字符，没有读取。");
        }
        return LawCases.answer(line.toString(), calendar);
    }

    /** Fills the builder with the next line, at most one character more than allowed; false at the end. */
    private static boolean readLine(Reader in, StringBuilder line) throws IOException {
        line.setLength(0);
        int c = in.read();
        if (c < 0) {
            return false;
        }
        for (; c >= 0 && c != '\n'; c = in.read()) {
            if (line.length() <= LONGEST_LINE && c != '\r') {
                line.append((char) c);
            }
        }
        return true;
    }
}
