package org.gongkai.app.secrecy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongkai.app.secrecy.marking.SecretMarking;
import org.gongkai.app.secrecy.marking.SecretMarkings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 涉密拦截: no text with the marking of a state secret enters. Called with everything that a person types or sends, before any of it
 * is kept. What is refused is told to the secrecy officers: who, when, where, what kind and size; never the content.
 */
@Component
public class HardStop {
    private final HardStops stops;

    HardStop(HardStops stops) {
        this.stops = stops;
    }

    /**
     * Refuses text that carries a marking; says nothing about any other. Null is no text.
     *
     * @throws StateSecretRefused with the sentence for the person
     */
    public void check(@Nullable String text) {
        check("录入文字", text);
    }

    /**
     * The same, saying where.
     *
     * @param place what the secrecy officers read, e.g. 签报正文; never content or a title
     */
    public void check(String place, @Nullable String text) {
        if (text != null) {
            refuse(place, "文字", text.getBytes(StandardCharsets.UTF_8).length, SecretMarkings.in(text));
        }
    }

    /**
     * Refuses the name of a file that carries a marking.
     *
     * @param place what the secrecy officers read
     */
    public void checkName(String place, String name) {
        refuse(place, "文件名", name.getBytes(StandardCharsets.UTF_8).length, SecretMarkings.inName(name));
    }

    /** Refuses when one of the markings is certain. */
    void refuse(String place, String kind, long bytes, List<SecretMarking> markings) {
        markings.stream().filter(SecretMarking::certain).findFirst().ifPresent(marking -> {
            throw new StateSecretRefused(stops.write(place, kind, bytes, marking), marking);
        });
    }
}
