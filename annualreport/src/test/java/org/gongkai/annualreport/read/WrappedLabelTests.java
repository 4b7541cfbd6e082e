package org.gongkai.annualreport.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.gongkai.annualreport.read.PublicationTable.Row;
import org.junit.jupiter.api.Test;

/** Table two where a label goes on in a line below its row's figures. */
class WrappedLabelTests {
    @Test
    void figuresWithinALabelAreItsRow() {
        assertThat(figures("其他对外管理服务\t2\t0\t10\n事项\n")).containsExactly(List.of("2", "0", "10"));
    }

    @Test
    void figuresWithinAndBehindALabelCannotBeTold() {
        assertThat(figures("其他对外管理服务\t2\t0\t10\n事项\t5\t6\t7\n")).isEmpty();
    }

    @Test
    void missingFigureBesideOneThatCannotBeReadIsNotPlaced() {
        assertThat(figures("其他对外管理服务事项\t2\t\uFFFD\n")).isEmpty();
    }

    private static List<List<String>> figures(String row) {
        String text = "第二十条第（一）项\n信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量\n规章\t34\t6\t6\n规范性文件\t21\t15\t50\n"
                + "信息内容\t上一年项目数量\t本年增/减\t处理决定数量\n行政许可\t9\t30\t10\n"
                + row
                + "第二十条第（六）项\n行政处罚\t47\t44\t39\n";
        Row read = Objects.requireNonNull(PublicationTable.read(Tokens.of(text), text.length(), false, false))
                .rows()
                .get("otherServices");
        return Objects.requireNonNull(read).ways().stream()
                .map(way -> way.stream().map(Piece::text).toList())
                .toList();
    }
}
