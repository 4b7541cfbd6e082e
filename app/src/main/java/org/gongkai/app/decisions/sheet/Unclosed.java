package org.gongkai.app.decisions.sheet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;

/** A file that stays open when the stream over it is closed. */
record Unclosed(FileChannel file) implements WritableByteChannel {
    @Override
    public int write(ByteBuffer bytes) throws IOException {
        return file.write(bytes);
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public void close() {}
}
