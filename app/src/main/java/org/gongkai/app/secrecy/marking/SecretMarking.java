package org.gongkai.app.secrecy.marking;

/**
 * A place where a text carries, or may carry, the marking of a state secret.
 *
 * @param certain whether it can only be a marking; otherwise a person must decide
 * @param from first character in the text as given
 * @param to the one after the last
 */
public record SecretMarking(SecretLevel level, Form form, boolean certain, int from, int to) {

    /** How it is marked. */
    public enum Form {
        STAR("密级标志"),
        LABEL("密级栏"),
        ALONE("单独标注的密级"),
        DECLARED("声明本件涉密"),
        TICKED("勾选的密级"),
        NAME("文件名中的密级");

        private final String title;

        Form(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
