package org.gongkai.annualreport.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Text that lies over the lines between rows, as in sheets printed with rows too low for it. Rows are 12 points high, type is 9. */
class LowRowsTests {
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();

    LowRowsTests() {
        for (int row = 0; row <= 3; row++) {
            rules.add(new Rule(100, 100 + 12 * row, 300, 100 + 12 * row));
        }
        for (int column = 0; column <= 2; column++) {
            rules.add(new Rule(100 + 100 * column, 100, 100 + 100 * column, 136));
        }
    }

    @Test
    void labelOfTwoLinesBelongsToTheRowInWhoseMiddleItStands() {
        print("行政许可", 110, 109);
        print("12", 250, 109);
        print("其他对外管", 110, 116);
        print("理服务事项", 110, 127);
        print("301", 250, 121);
        print("行政处罚", 110, 133);
        print("7", 250, 133);
        assertThat(rows()).containsExactly(List.of("行政许可", "12"), List.of("其他对外管理服务事项", "301"), List.of("行政处罚", "7"));
    }

    @Test
    void labelOfTheLastRowMayHangOutOfTheTable() {
        print("行政许可", 110, 109);
        print("12", 250, 109);
        print("行政强制", 110, 121);
        print("0", 250, 121);
        print("政府集中采", 110, 128);
        print("购", 110, 139.5f);
        print("263", 250, 133);
        PageText page = page();
        assertThat(page.tables().getFirst().rows()).last().isEqualTo(List.of("政府集中采购", "263"));
        assertThat(page.lines()).isEmpty();
    }

    @Test
    void figureOverALineIsUncertainInBothRows() {
        print("行政许可", 110, 109);
        print("行政强制", 110, 121);
        print("88", 250, 115);
        print("行政处罚", 110, 133);
        print("7", 250, 133);
        assertThat(rows())
                .containsExactly(List.of("行政许可", Glyph.UNKNOWN), List.of("行政强制", Glyph.UNKNOWN), List.of("行政处罚", "7"));
    }

    @Test
    void figureOverAWallIsUncertainInBothCells() {
        print("行政许可", 110, 109);
        print("1234", 188, 121);
        print("行政处罚", 110, 133);
        print("7", 250, 133);
        assertThat(rows().get(1)).containsExactly(Glyph.UNKNOWN, Glyph.UNKNOWN);
    }

    @Test
    void labelInTheMiddleOfALineLeavesBothRowsUncertain() {
        print("行政许可", 110, 109);
        print("12", 250, 109);
        print("行政", 110, 116);
        print("强", 110, 127);
        print("制", 110, 138);
        print("0", 250, 121);
        print("5", 250, 133);
        assertThat(rows().get(0)).containsExactly("行政许可", "12");
        assertThat(rows().get(1)).last().isEqualTo(Glyph.UNKNOWN);
        assertThat(rows().get(2)).last().isEqualTo(Glyph.UNKNOWN);
    }

    private void print(String text, float x, float y) {
        for (int i = 0; i < text.length(); i++) {
            float wide = Character.isIdeographic(text.charAt(i)) ? 9 : 5;
            glyphs.add(new Glyph(text.substring(i, i + 1), x + i * wide, y, wide, 0, 9));
        }
    }

    private PageText page() {
        return PageText.of(new PageContent(595, 842, glyphs, rules, 0, 0));
    }

    private List<List<String>> rows() {
        return page().tables().getFirst().rows();
    }
}
