package org.gongkai.app.normative;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of the workbook.
 *
 * @param number as the program that made the file counts, from 1
 */
record RegisterRow(int number, Map<RegisterColumn, String> cells) {
    /** A cell that cannot be taken. */
    static final class Faulty extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final RegisterColumn column;

        Faulty(RegisterColumn column, String sentence) {
            super(sentence, null, false, false);
            this.column = column;
        }

        RegisterColumn column() {
            return column;
        }

        String sentence() {
            return String.valueOf(getMessage());
        }
    }

    String at(RegisterColumn column) {
        return cells.getOrDefault(column, "");
    }

    Description description() {
        return new Description(
                at(RegisterColumn.NUMBER),
                at(RegisterColumn.TITLE),
                at(RegisterColumn.JOINT).replaceAll("[,，;；\\s]+", "、"),
                at(RegisterColumn.REVIEW_NUMBER),
                at(RegisterColumn.REGISTER_NUMBER),
                at(RegisterColumn.RECORD_NUMBER),
                at(RegisterColumn.PUBLISHED_IN));
    }

    NewEvent making() {
        LocalDate made = day(RegisterColumn.MADE);
        if (made == null) {
            throw new Faulty(RegisterColumn.MADE, "没有填制发日期。请按落款的日期填。");
        }
        LocalDate from = day(RegisterColumn.IN_FORCE_FROM);
        return NewEvent.made(made, from == null ? made : from, day(RegisterColumn.LAST_DAY));
    }

    /** What ended it, where the row says so. */
    Optional<NewEvent> ending() {
        String state = at(RegisterColumn.STATE);
        boolean repealed = state.equals("废止") || state.equals("已废止");
        boolean lapsed = state.equals("宣布失效");
        if (!repealed && !lapsed) {
            if (!state.isEmpty() && !state.equals("有效") && !state.equals("现行有效") && !state.equals("失效")) {
                throw new Faulty(RegisterColumn.STATE, "状态只能填有效、废止、宣布失效；到期失效的填“有效期至”，不用填状态。");
            }
            if (state.equals("失效") && at(RegisterColumn.LAST_DAY).isEmpty()) {
                throw new Faulty(RegisterColumn.STATE, "到期失效的请填“有效期至”；由文件宣布失效的，状态填“宣布失效”，并填状态日期和依据文件。");
            }
            return Optional.empty();
        }
        LocalDate day = day(RegisterColumn.STATE_DAY);
        if (day == null) {
            throw new Faulty(RegisterColumn.STATE_DAY, "没有填自哪一天起" + state + "。");
        }
        String basis = at(RegisterColumn.BASIS);
        return Optional.of(repealed ? NewEvent.repealed(day, basis) : NewEvent.declaredLapsed(day, basis));
    }

    private @Nullable LocalDate day(RegisterColumn column) {
        String text = at(column).replaceAll("[年月/.]", "-").replace("日", "");
        if (text.isEmpty()) {
            return null;
        }
        try {
            String[] part = text.split("-", -1);
            return part.length == 3
                    ? LocalDate.of(Integer.parseInt(part[0]), Integer.parseInt(part[1]), Integer.parseInt(part[2]))
                    : LocalDate.parse(text);
        } catch (NumberFormatException | DateTimeException e) {
            throw new Faulty(column, "不是日期。请写成 2022-03-01，并核对是否有这一天。");
        }
    }

    /** Where a sentence of the ledger about that field belongs. */
    static RegisterColumn column(String field, boolean ending) {
        return switch (field) {
            case "title" -> RegisterColumn.TITLE;
            case "joint" -> RegisterColumn.JOINT;
            case "reviewNumber" -> RegisterColumn.REVIEW_NUMBER;
            case "registerNumber" -> RegisterColumn.REGISTER_NUMBER;
            case "recordNumber" -> RegisterColumn.RECORD_NUMBER;
            case "publishedIn" -> RegisterColumn.PUBLISHED_IN;
            case "day" -> ending ? RegisterColumn.STATE_DAY : RegisterColumn.MADE;
            case "inForceFrom" -> RegisterColumn.IN_FORCE_FROM;
            case "lastDay" -> RegisterColumn.LAST_DAY;
            case "basis" -> RegisterColumn.BASIS;
            default -> RegisterColumn.NUMBER;
        };
    }
}
