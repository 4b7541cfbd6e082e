package org.gongkai.annualreport.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FramedCellsTests {
    @Test
    void gapsBetweenCellsWithFramesOfTheirOwnAreNoCells() {
        List<Glyph> glyphs = new ArrayList<>();
        List<Rule> rules = new ArrayList<>();
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 4; column++) {
                float left = 100 + 65 * column;
                float top = 100 + 25 * row;
                rules.add(new Rule(left - 1, top, left + 61, top));
                rules.add(new Rule(left - 1, top + 20, left + 61, top + 20));
                rules.add(new Rule(left, top - 1, left, top + 21));
                rules.add(new Rule(left + 60, top - 1, left + 60, top + 21));
                if (column < 3) {
                    glyphs.add(new Glyph(Integer.toString(row + column), left + 20, top + 14, 5, 0, 9));
                }
            }
        }
        assertThat(PageText.of(new PageContent(595, 842, glyphs, rules, 0, 0)).tables())
                .singleElement()
                .extracting(Table::rows)
                .isEqualTo(List.of(List.of("0", "1", "2", ""), List.of("1", "2", "3", ""), List.of("2", "3", "4", "")));
    }
}
