package org.gongkai.app.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Arriving content in a file of this machine. */
final class ArrivingFile implements ContentStore.Arriving {
    private final Path path;
    private final FileChannel channel;
    private final OutputStream out;
    private final Keeping keeping;

    /** What becomes of the file when its hash is known. */
    interface Keeping {
        void keep(Path arrived, String hash) throws IOException;
    }

    ArrivingFile(Path path, Keeping keeping) throws IOException {
        this.path = path;
        this.keeping = keeping;
        this.channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        this.out = Channels.newOutputStream(channel);
    }

    @Override
    public OutputStream out() {
        return out;
    }

    @Override
    public InputStream again() throws IOException {
        return Files.newInputStream(path);
    }

    @Override
    public void keep(String hash) throws IOException {
        channel.force(true);
        keeping.keep(path, hash);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(path);
    }
}
