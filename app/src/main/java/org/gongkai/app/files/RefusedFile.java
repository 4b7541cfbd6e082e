package org.gongkai.app.files;

/** A file that is not taken; its message says in Chinese what happened, why, and what to do. Nothing of the file is kept. */
public class RefusedFile extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String code;

    /**
     * @param code for the journal, stable and without anything of the content: {@code files.too-large}
     * @param sentence for the person who handed it in
     */
    public RefusedFile(String code, String sentence) {
        super(sentence, null, false, false);
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** What happened, why, and what to do. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
