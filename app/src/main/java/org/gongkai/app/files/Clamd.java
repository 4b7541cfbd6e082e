package org.gongkai.app.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * ClamAV's scanner, asked by its command INSTREAM: the content goes over the socket, nothing is written to disk for it.
 *
 * @param patience for one file
 */
record Clamd(SocketAddress address, Duration patience) {
    private static final int CHUNK = 1 << 16;
    private static final int LONGEST_ANSWER = 4096;

    /** At {@code host:port}, or at the path of a socket. */
    static Clamd at(String address) {
        int colon = address.lastIndexOf(':');
        return new Clamd(
                address.startsWith("/")
                        ? UnixDomainSocketAddress.of(address)
                        : new InetSocketAddress(
                                address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))),
                Duration.ofMinutes(1));
    }

    /** What it says of the content: {@code stream: OK}, or {@code stream: NAME FOUND}. */
    String scan(byte[] content) throws IOException {
        return scan(new ByteArrayInputStream(content));
    }

    /** The same of content that is read once, to its end. */
    String scan(InputStream content) throws IOException {
        try (var channel = address instanceof UnixDomainSocketAddress
                ? SocketChannel.open(StandardProtocolFamily.UNIX)
                : SocketChannel.open()) {
            var watch = CompletableFuture.runAsync(
                    () -> close(channel),
                    CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS));
            try {
                channel.connect(address);
                return answer(channel, content);
            } finally {
                watch.cancel(false);
            }
        }
    }

    private static String answer(SocketChannel channel, InputStream content) throws IOException {
        write(channel, ByteBuffer.wrap("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII)));
        try {
            for (byte[] part = content.readNBytes(CHUNK); part.length > 0; part = content.readNBytes(CHUNK)) {
                write(channel, ByteBuffer.allocate(4).putInt(part.length).flip());
                write(channel, ByteBuffer.wrap(part));
            }
            write(channel, ByteBuffer.allocate(4));
        } catch (IOException hungUp) {
            // it may have said why before it hung up: too large for its own limit
        }
        var said = ByteBuffer.allocate(LONGEST_ANSWER);
        while (said.hasRemaining() && channel.read(said) >= 0) {
            if (said.position() > 0 && said.get(said.position() - 1) == 0) {
                break;
            }
        }
        return new String(said.array(), 0, said.position(), StandardCharsets.UTF_8)
                .replace("\0", "")
                .strip();
    }

    private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException alreadyClosed) {
            // that was what was wanted
        }
    }
}
