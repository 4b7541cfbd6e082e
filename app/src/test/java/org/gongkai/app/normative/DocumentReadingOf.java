package org.gongkai.app.normative;

import java.time.LocalDate;

/** The state of a document as the page says it, or 未制发 before its making. */
final class DocumentReadingOf {
    private DocumentReadingOf() {}

    static String state(Course course, LocalDate day) {
        if (course.spells().isEmpty()) {
            return "登记已作废";
        }
        if (day.isBefore(course.spells().getFirst().since())) {
            return "未制发";
        }
        String state = NormativeDocumentReading.standing(course, day).state();
        return state.equals("即将到期") ? "现行有效" : state;
    }
}
