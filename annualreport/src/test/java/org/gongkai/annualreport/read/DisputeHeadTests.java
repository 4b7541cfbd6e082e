package org.gongkai.annualreport.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class DisputeHeadTests {
    @Test
    void headsBrokenOverLinesThatTouchEachOtherAreHeadsAllTheSame() {
        String text = "行政复议\t行政诉讼\n结果维结果纠其他结尚未审\t总计\t未经复议直接起诉\t复议后起诉\n持\t正\t果\t结\n"
                + "结果维结果纠其他结尚未审\t总计\t结果维结果纠其他结尚未审\t总计\n持\t正\t果\t结\t持\t正\t果\t结\n"
                + "2\t0\t1\t0\t3\t0\t0\t8\t0\t8\t0\t4\t0\t0\t4\n五、存在的主要问题\n";
        DisputeTable.Result read = Objects.requireNonNull(DisputeTable.read(Tokens.of(text), 0, false));
        assertThat(read.ways())
                .singleElement()
                .satisfies(way -> assertThat(way.stream().map(Piece::text))
                        .containsExactly("2", "0", "1", "0", "3", "0", "0", "8", "0", "8", "0", "4", "0", "0", "4"));
    }
}
