package org.gongkai.app.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.function.Consumer;

/** Where content lies, by its hash; the same content lies once. Knows nothing of names and holders. */
interface ContentStore {
    /** Keeps the content, durably when this returns; nothing happens where it is kept already. */
    void put(String hash, byte[] content) throws IOException;

    /** Begins to take content that is too large for memory. */
    Arriving arrive() throws IOException;

    /** Opens the content. Throws {@link java.io.FileNotFoundException} where there is none. */
    InputStream open(String hash) throws IOException;

    /** Lets go of the content; nothing happens where there is none. */
    void remove(String hash) throws IOException;

    /** Names all content that was put before {@code time}. */
    void before(Instant time, Consumer<String> hashes) throws IOException;

    /** Content on its way in, whose hash is known at its end only. Closing it lets go of what was not kept. */
    interface Arriving extends Closeable {
        OutputStream out();

        /** What has arrived so far, from its beginning. */
        InputStream again() throws IOException;

        /** Keeps it at that hash, durably when this returns. */
        void keep(String hash) throws IOException;
    }
}
