package org.gongkai.app.secrecy.precheck;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.app.secrecy.marking.SecretMarking;
import org.gongkai.app.secrecy.marking.SecretMarkings;
import org.gongkai.app.secrecy.precheck.HiddenContent.Kind;

/** Collects what is seen while a file is looked through. */
final class Seen {
    private static final int MOST = 200;

    private final List<SecretMarking> markings = new ArrayList<>();
    private final List<HiddenContent> hidden = new ArrayList<>();
    private final StringBuilder pictures = new StringBuilder();

    void name(String name) {
        markings.addAll(SecretMarkings.inName(name));
    }

    /** A text that stands by itself: a page, a header, a comment, the value of a property. */
    void text(String text) {
        if (!text.isBlank() && markings.size() < MOST) {
            markings.addAll(SecretMarkings.in(text));
        }
    }

    /** Characters of which nobody knows where they stand: only the unmistakable form counts. */
    void star(String characters) {
        SecretMarkings.in(characters).stream()
                .filter(marking -> marking.form() == SecretMarking.Form.STAR && marking.certain())
                .forEach(markings::add);
    }

    /** What a picture says. */
    void picture(String text) {
        text(text);
        pictures.append(text.strip()).append('\n');
    }

    void hidden(Kind kind, String place, String detail) {
        var one = new HiddenContent(kind, place, detail);
        if (hidden.size() < MOST && !hidden.contains(one)) {
            hidden.add(one);
        }
    }

    List<SecretMarking> markings() {
        return List.copyOf(markings);
    }

    List<HiddenContent> hidden() {
        return List.copyOf(hidden);
    }

    String pictures() {
        return pictures.toString();
    }
}
