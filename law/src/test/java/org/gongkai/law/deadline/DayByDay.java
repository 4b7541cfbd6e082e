package org.gongkai.law.deadline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * A second opinion on due days: a clerk with a wall calendar who turns one page a day and keeps a tally for the application and
 * one for each letter. It shares no code and no data file with the rules: its calendar is the plain union of all notices.
 */
final class DayByDay {
    private final Set<String> off = new TreeSet<>();
    private final Set<String> worked = new TreeSet<>();

    DayByDay() throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DayByDay.class.getResourceAsStream("/tables/holidays-2019-2026.csv")),
                StandardCharsets.UTF_8))) {
            in.readLine();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] field = line.split(",");
                (field[1].equals("holiday") ? off : worked).add(field[0]);
            }
        }
    }

    boolean atWork(LocalDate page) {
        String date = page.toString();
        // 1 January 1970 was a Thursday: the remainder is 0 on Mondays, 5 on Saturdays
        return worked.contains(date) || Math.floorMod(page.toEpochDay() + 3, 7) < 5 && !off.contains(date);
    }

    LocalDate due(RequestHistory history) {
        int letters = history.consultations().size();
        int[] waited = new int[letters];
        boolean[] waiting = new boolean[letters];
        int tally = -1;
        LocalDate found = null;
        for (LocalDate page = history.received(); found == null || events(history, page); page = page.plusDays(1)) {
            boolean stopped = false;
            for (int i = 0; i < letters; i++) {
                Consultation letter = history.consultations().get(i);
                stopped |= waiting[i];
                if (waiting[i] && atWork(page)) {
                    waited[i] += letter.delivered() == null || page.isAfter(letter.delivered()) ? 1 : 0;
                }
                waiting[i] = page.equals(letter.sent()) || waiting[i];
                if (waited[i] == 15 || page.equals(letter.answered())) {
                    waiting[i] = false;
                }
            }
            if (starts(history, page)) {
                tally = 0;
                found = null;
            } else if (tally >= 0 && found == null && atWork(page) && !stopped) {
                tally++;
                found = tally == (history.extended() ? 40 : 20) ? page : null;
            }
        }
        return found;
    }

    private static boolean starts(RequestHistory history, LocalDate page) {
        FeePayment fee = history.payment();
        return page.equals(history.confirmed() == null ? history.received() : history.confirmed())
                || page.equals(history.clarified())
                || fee != null && fee.restarts() && page.equals(fee.paid());
    }

    /** Whether the clock may still start anew on this page or later. */
    private static boolean events(RequestHistory history, LocalDate page) {
        FeePayment fee = history.payment();
        return history.clarified() != null && !page.isAfter(history.clarified())
                || fee != null && !page.isAfter(fee.paid());
    }
}
