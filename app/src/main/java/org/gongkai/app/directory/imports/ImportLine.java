package org.gongkai.app.directory.imports;

import java.util.List;

/**
 * What became, or would become, of a row.
 *
 * @param number of the row in its sheet
 * @param subject whom or what it is about: a name and a code
 * @param words what is done, in words; empty where nothing changes
 */
public record ImportLine(
        String sheet, int number, String subject, Outcome outcome, String words, List<Problem> problems) {
    /** New, changed, ended, as it already is, or refused. */
    public enum Outcome {
        NEW("新增"),
        CHANGED("变更"),
        ENDED("撤并或离职"),
        SAME("没有变化"),
        WRONG("有错");

        private final String title;

        Outcome(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /**
     * @param column as the head of the sheet calls it
     * @param value as it stands in the cell
     * @param sentence what is wrong and what to do
     */
    public record Problem(String column, String value, String sentence) {
        String inWords() {
            return "“" + column + "”" + (value.isEmpty() ? "" : "（" + value + "）") + "：" + sentence;
        }
    }
}
