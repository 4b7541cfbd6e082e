package org.gongkai.app.personal;

/** A detail or a purpose that cannot be taken; the message is a Chinese sentence and never repeats what was entered. */
public final class RefusedDetail extends RuntimeException {
    private static final long serialVersionUID = 1;

    RefusedDetail(String sentence) {
        super(sentence);
    }
}
