package org.gongkai.annualreport.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableLinesTests {
    @Test
    void theHeadsOfATableAreNotItsRunningText() {
        List<String> lines = List.of("本年度未发生行政诉讼。", "行政复议 行政诉讼", "未经复议直接起诉 复议后起诉", "结果维持 | 结果纠正");
        assertThat(TableLines.trimmed(lines, false, true)).containsExactly("本年度未发生行政诉讼。");
    }

    @Test
    void aSentenceBesideATableStays() {
        List<String> lines = List.of("行政复议 行政诉讼 均为零。", "1 2 3");
        assertThat(TableLines.trimmed(lines, true, true)).isEqualTo(lines);
    }
}
