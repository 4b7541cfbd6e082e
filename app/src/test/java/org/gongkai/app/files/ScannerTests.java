package org.gongkai.app.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scanner is asked over its own protocol; what it finds is refused, and where it is silent nothing is taken. */
class ScannerTests {
    /** The harmless file that every scanner must find, in two pieces lest one find this source. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aVirusIsFoundAndAnythingElsePasses(boolean tcp, @TempDir Path folder) throws IOException {
        try (var clamd = new StandIn(tcp ? null : folder.resolve("clamd.ctl"))) {
            var check = check(clamd.address());
            check.check(arrived("0".repeat(300_000)));
            assertThatExceptionOfType(RefusedFile.class)
                    .isThrownBy(() -> check.check(arrived("z".repeat(200_000) + EICAR)))
                    .withMessageContaining("Eicar-Test-Signature")
                    .withMessageContaining("没有收");
            assertThatExceptionOfType(RefusedFile.class)
                    .as("more than the scanner takes is not taken unscanned")
                    .isThrownBy(() -> check.check(arrived("0".repeat(StandIn.MOST + 1))))
                    .withMessageContaining("没有完成");
        }
    }

    @Test
    void withoutItsScannerNothingIsTaken(@TempDir Path folder) {
        var gone = check(folder.resolve("gone.ctl").toString());
        assertThatExceptionOfType(RefusedFile.class)
                .isThrownBy(() -> gone.check(arrived("0")))
                .withMessageContaining("没有完成");
        check("none").check(arrived("0"));
    }

    @Test
    void aScannerThatNeverAnswersIsNotWaitedFor() throws IOException {
        try (var silent = ServerSocketChannel.open().bind(new InetSocketAddress("127.0.0.1", 0))) {
            var clamd = new Clamd(silent.getLocalAddress(), Duration.ofMillis(200));
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> clamd.scan(new byte[10]));
        }
    }

    private static VirusCheck check(String scanner) {
        var s3 = new FileSettings.S3("", "", "", "", "");
        return new VirusCheck(new FileSettings(null, 50, Duration.ofDays(7), s3, scanner));
    }

    private static ArrivedFile arrived(String text) {
        byte[] content = Samples.utf8(text);
        var incoming = new Incoming("说明.txt", content.length, new ByteArrayInputStream(content), null, null);
        var facts = new StoredFile(UUID.randomUUID(), "说明.txt", "txt", content.length, "", "SM3");
        return new ArrivedFile(incoming, facts, content, List.of());
    }

    /** A server of the command INSTREAM as ClamAV's manual has it, knowing one signature. */
    private static final class StandIn implements AutoCloseable {
        static final int MOST = 1 << 20;
        private final ServerSocketChannel server;
        private final Path socket;

        StandIn(Path socket) throws IOException {
            this.socket = socket;
            server = socket == null
                    ? ServerSocketChannel.open().bind(new InetSocketAddress("127.0.0.1", 0))
                    : ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket));
            Thread.ofVirtual().start(() -> {
                try {
                    while (true) {
                        serve(server.accept());
                    }
                } catch (IOException closed) {
                    // the test is over
                }
            });
        }

        String address() throws IOException {
            return socket == null
                    ? "127.0.0.1:" + ((InetSocketAddress) server.getLocalAddress()).getPort()
                    : socket.toString();
        }

        private static void serve(SocketChannel client) throws IOException {
            try (client) {
                var in = new DataInputStream(Channels.newInputStream(client));
                assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII))
                        .isEqualTo("zINSTREAM\0");
                var content = new ByteArrayOutputStream();
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    content.write(in.readNBytes(length));
                    if (content.size() > MOST) {
                        answer(client, "INSTREAM size limit exceeded. ERROR");
                        return;
                    }
                }
                boolean found = content.toString(StandardCharsets.US_ASCII).contains(EICAR);
                answer(client, found ? "stream: Eicar-Test-Signature FOUND" : "stream: OK");
            }
        }

        private static void answer(SocketChannel client, String words) throws IOException {
            Channels.newOutputStream(client).write((words + "\0").getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
