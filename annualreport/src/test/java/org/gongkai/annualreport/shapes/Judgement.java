package org.gongkai.annualreport.shapes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Cell;
import org.gongkai.annualreport.Reading;

/**
 * What a reading is worth against what was printed.
 *
 * @param wrong cells silently wrong: another figure than the printed one, or nothing where a figure stands; never allowed
 * @param missed settled cells that were not read, a refusal, a wrong year, organ or form
 * @param right settled cells read rightly
 * @param settled how many cells the shape leaves no doubt about
 */
public record Judgement(List<String> wrong, List<String> missed, int right, int settled) {

    public static Judgement of(Written written, Reading reading) {
        Judge judge = new Judge(written);
        switch (reading) {
            case Reading.Refused refused -> judge.refused(refused);
            case AnnualReport report -> judge.report(report);
        }
        return new Judgement(judge.wrong, judge.missed, judge.right, judge.settled);
    }

    /** A reader may stop listing candidates here. */
    private static final int MOST_CANDIDATES = 20;

    private static final class Judge {
        private final Written written;
        private final List<String> wrong = new ArrayList<>();
        private final List<String> missed = new ArrayList<>();
        private int right;
        private int settled;

        Judge(Written written) {
            this.written = written;
        }

        void refused(Reading.Refused refused) {
            settled = (int)
                    written.wants().values().stream().filter(Want::settled).count();
            if (!written.hopeless()) {
                missed.add("refused: " + refused.reason());
            } else if (!refused.reason().matches("(?s).*[\\u4e00-\\u9fff].*")) {
                missed.add("no Chinese reason: " + refused.reason());
            }
        }

        void report(AnnualReport report) {
            if (written.hopeless()) {
                wrong.add("read what must be refused");
                return;
            }
            RandomReport printed = written.report();
            identity("form", printed.figures().form(), report.form());
            identity("year", printed.year(), report.year());
            identity("organ", printed.organ(), report.organ() == null ? "" : Damage.simplified(report.organ()));
            identity("rows", printed.figures().table3().size(), report.table3().size());
            written.wants().forEach((name, want) -> {
                Cell cell = report.cells().get(name);
                settled += want.settled() ? 1 : 0;
                if (cell == null) {
                    miss(want, name + " is missing");
                } else {
                    cell(name, want, cell);
                }
            });
        }

        private void identity(String what, Object printed, Object read) {
            if (!printed.equals(read)) {
                missed.add(what + " " + printed + " read as " + read);
            }
        }

        private void miss(Want want, String what) {
            if (want.settled()) {
                missed.add(what);
            }
        }

        private void cell(String name, Want want, Cell cell) {
            BigDecimal figure = want.value() == null ? BigDecimal.ZERO : want.value();
            String what = name + " printed \"" + want.token() + "\" read as " + cell.state() + " " + cell.value()
                    + " raw \"" + cell.raw() + "\" " + cell.candidates();
            boolean fine = switch (cell.state()) {
                case READ -> cell.value() != null && cell.value().compareTo(figure) == 0;
                case EMPTY -> want.value() == null;
                case UNREADABLE -> false;
            };
            if (fine) {
                right += want.settled() ? 1 : 0;
            } else if (cell.state() == Cell.State.UNREADABLE) {
                miss(want, what);
                boolean all = cell.candidates().size() < MOST_CANDIDATES
                        && !cell.candidates().isEmpty();
                if (all && !holds(cell.candidates(), want)) {
                    wrong.add("truth not among candidates: " + what);
                }
            } else if (cell.state() == Cell.State.READ || figure.signum() != 0) {
                wrong.add(what);
            } else {
                miss(want, what);
            }
        }

        private static boolean holds(List<String> candidates, Want want) {
            return candidates.stream().anyMatch(candidate -> {
                String plain = candidate.strip();
                if (want.value() == null) {
                    return plain.isEmpty() || plain.equals("0") || plain.equals(want.token());
                }
                try {
                    return new BigDecimal(plain).compareTo(want.value()) == 0;
                } catch (NumberFormatException _) {
                    return false;
                }
            });
        }
    }
}
