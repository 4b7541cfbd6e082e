package org.gongkai.app.memos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.directory.Colleagues;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@RunningProgram
class MemoNumbersTests {
    @Autowired
    private MemoNumbers numbers;

    @Autowired
    private Directory directory;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void numbersTakenAtOnceLeaveNoneOutAndDoubleNone() throws Exception {
        long organ = Viewers.as(SystemViewer.FOUNDING, () -> directory.organ("gaoling-office"))
                .orElseThrow()
                .id();
        Viewer clerk = clerk();
        int first = Viewers.as(clerk, () -> numbers.next(organ)).orElseThrow().ordinal();
        var taken = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> tries = IntStream.range(0, 40)
                    .<Callable<Integer>>mapToObj(i -> () -> Viewers.as(clerk, () -> take(organ, i % 3 == 0)))
                    .toList();
            for (Future<Integer> one : threads.invokeAll(tries)) {
                taken.add(one.get());
            }
        }
        assertThat(taken.stream().filter(number -> number > 0).sorted().toList())
                .containsExactlyElementsOf(
                        IntStream.range(first, first + 26).boxed().toList());
    }

    /** The number, or 0 where the numbering failed and the number was given back. */
    private int take(long organ, boolean fails) {
        return transaction.execute(status -> {
            int ordinal = numbers.take(organ).orElseThrow().ordinal();
            if (fails) {
                status.setRollbackOnly();
            }
            return fails ? 0 : ordinal;
        });
    }

    private Viewer clerk() {
        return Viewers.as(
                SystemViewer.FOUNDING,
                () -> directory
                        .signedIn(colleagues.called("clerk").getFirst().id())
                        .orElseThrow()
                        .viewer());
    }
}
