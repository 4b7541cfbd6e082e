package org.gongkai.app.files;

import java.util.Locale;
import java.util.Optional;

/** A name under which {@link Files#receive} takes what has been read already, whatever it was called. */
public final class FittingName {
    private static final String TEXT = "txt";

    private FittingName() {}

    /**
     * The name itself where its ending says what the content is; otherwise with an ending more: a page of the web that was saved as
     * {@code .xls} is text. What is neither a known kind nor text keeps its name, and is refused.
     */
    public static String of(String name, byte[] content) {
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        Optional<FileKinds.Kind> kind = FileKinds.of(content, ending);
        if (kind.isPresent()) {
            var endings = kind.get().extensions();
            return endings.contains(ending) ? name : name + "." + endings.getFirst();
        }
        return PlainText.is(content) ? name + "." + TEXT : name;
    }
}
