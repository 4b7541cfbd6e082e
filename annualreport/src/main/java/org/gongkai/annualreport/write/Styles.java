package org.gongkai.annualreport.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The style sheets of the written form. */
final class Styles {
    /** For browsers, on a screen and on paper. */
    static final String SCREEN = load("screen.css");

    /** For pages of A4. */
    static final String PAPER = load("paper.css");

    private Styles() {}

    private static String load(String name) {
        try (InputStream in = Objects.requireNonNull(Styles.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
