package org.gongkai.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DataTableTests {
    @Test
    void readsFieldsByTheirHead() {
        DataTable.Row row =
                DataTable.parse("t", List.of("a,b,c", "", "1,yes,")).rows().getFirst();
        assertThat(row.number("a")).isEqualTo(1);
        assertThat(row.yes("b")).isTrue();
        assertThat(row.get("c")).isEmpty();
    }

    @Test
    void saysWhereATableIsWrong() {
        assertThatThrownBy(() -> DataTable.parse("t", List.of())).hasMessage("t 没有表头");
        assertThatThrownBy(() -> DataTable.parse("t", List.of("a,b", "1"))).hasMessage("t 第2行有 1 列，应有 2 列");
        DataTable.Row row = DataTable.parse("t", List.of("a", "x")).rows().getFirst();
        assertThatThrownBy(() -> row.number("a")).hasMessage("t 第2行“a”不是整数：x");
        assertThatThrownBy(() -> row.get("b")).hasMessage("t 没有“b”一列");
    }
}
