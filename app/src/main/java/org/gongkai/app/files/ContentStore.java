package org.gongkai.app.files;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.function.Consumer;

/** Where content lies, by its hash; the same content lies once. Knows nothing of names and holders. */
interface ContentStore {
    /** Keeps the content, durably when this returns; nothing happens where it is kept already. */
    void put(String hash, byte[] content) throws IOException;

    /** Opens the content. Throws {@link java.io.FileNotFoundException} where there is none. */
    InputStream open(String hash) throws IOException;

    /** Lets go of the content; nothing happens where there is none. */
    void remove(String hash) throws IOException;

    /** Names all content that was put before {@code time}. */
    void before(Instant time, Consumer<String> hashes) throws IOException;
}
