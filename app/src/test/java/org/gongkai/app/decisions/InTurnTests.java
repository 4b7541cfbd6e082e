package org.gongkai.app.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class InTurnTests {
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());

    @Test
    void chunksGoInInTheOrderOfTheFileEachBehindTheOneBefore() throws Exception {
        work(100, (chunk, before, turn) -> {
            turn.run();
            done.add(before + "-" + chunk.lastLine());
        });
        assertThat(done).hasSize(100).startsWith("0-1", "1-2", "2-3").endsWith("98-99", "99-100");
        assertThat(done).isSortedAccordingTo((a, b) -> Long.compare(last(a), last(b)));
    }

    @Test
    void theNextIsSentWhileTheOneBeforeIsStillUnderWay() throws Exception {
        var sent = new CountDownLatch(2);
        work(2, (chunk, before, turn) -> {
            sent.countDown();
            turn.run();
            assertThat(arrived(sent)).isTrue();
            done.add(before + "-" + chunk.lastLine());
        });
        assertThat(done).containsExactly("0-1", "1-2");
    }

    @Test
    void whatFailsIsThrownAndNothingBehindItGoesIn() {
        assertThatThrownBy(() -> work(50, (chunk, before, turn) -> {
                    turn.run();
                    if (chunk.lastLine() == 7) {
                        throw new IllegalStateException("the seventh");
                    }
                    done.add(before + "-" + chunk.lastLine());
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the seventh");
        assertThat(done).hasSize(6).endsWith("5-6");
    }

    @Test
    void aFileThatCannotBeReadFurtherEndsBothThreads() {
        var line = new AtomicLong();
        assertThatThrownBy(() -> run(
                        () -> {
                            if (line.incrementAndGet() == 4) {
                                throw new IOException("torn");
                            }
                            return chunk(line.get());
                        },
                        (chunk, before, turn) -> turn.run()))
                .isInstanceOf(IOException.class)
                .hasMessage("torn");
    }

    private static long last(String range) {
        return Long.parseLong(range.substring(range.indexOf('-') + 1));
    }

    private static boolean arrived(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void work(long chunks, InTurn.Work work) throws IOException {
        var line = new AtomicLong();
        run(() -> line.incrementAndGet() > chunks ? null : chunk(line.get()), work);
    }

    private static void run(ReadingAhead.Source source, InTurn.Work work) throws IOException {
        Viewers.as(SystemViewer.LEDGER_KEEPING, () -> {
            try (var ahead = new ReadingAhead(source)) {
                new InTurn(ahead, 0, work).run();
            }
            return 0;
        });
    }

    private static Chunk chunk(long line) {
        var chunk = new Chunk(Clock.systemUTC());
        chunk.refuse(line, "只为计数");
        return chunk;
    }
}
