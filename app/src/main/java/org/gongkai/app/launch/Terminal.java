package org.gongkai.app.launch;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Words to the person at the terminal: on stderr, in UTF-8 whatever the locale. */
final class Terminal {
    private static final PrintStream ERR =
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

    private Terminal() {}

    static void say(String sentence) {
        ERR.println(sentence);
    }

    /** The same line anew, in place of what stood on it. */
    static void redraw(String words) {
        ERR.print("\r\u001b[2K" + words);
    }
}
