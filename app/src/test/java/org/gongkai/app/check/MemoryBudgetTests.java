package org.gongkai.app.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryBudgetTests {
    private final MemoryBudget memory = new MemoryBudget(100);

    @Test
    void whatIsTooMuchIsNotTaken() {
        assertThat(memory.take(60)).isTrue();
        assertThat(memory.take(50)).isFalse();
        assertThat(memory.taken()).isEqualTo(60);
        memory.give(60);
        assertThat(memory.take(100)).isTrue();
    }

    @Test
    void whenShortSomethingElseIsLetGoFirst() {
        memory.whenShort(() -> memory.give(60));
        assertThat(memory.take(60)).isTrue();
        assertThat(memory.take(80)).isTrue();
        assertThat(memory.taken()).isEqualTo(80);
    }

    @Test
    void aBatchGivesItsMemoryBackOnce() {
        assertThat(memory.take(10)).isTrue();
        var batch = new Batch("id", new Intake.Handed(List.of(new Upload("a.txt", new byte[10])), 10, memory));
        batch.drop();
        batch.drop();
        assertThat(memory.taken()).isZero();
    }
}
