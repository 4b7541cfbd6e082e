package org.gongkai.annualreport.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseTests {
    @Test
    void aSentenceGoesOnOverLinesAndPageNumbers() {
        Sentence sentence =
                sentences("全年收到政府信\n息公开申请 17\n- 1 -\n\n 件，均已答复。其后另有一句").getFirst();
        assertThat(sentence.text()).isEqualTo("全年收到政府信息公开申请17件,均已答复。");
        Sentence.Span clause = sentence.clause(4, 6);
        assertThat(sentence.quote(clause)).isEqualTo("全年收到政府信息公开申请 17件");
        assertThat(sentence.source().at(sentence.place(clause)))
                .startsWith("全年")
                .endsWith("件");
    }

    @Test
    void aNewParagraphBeginsASentence() {
        assertThat(sentences("依申请公开情况\n（二）办理申请5件\n2.其他；一是有"))
                .extracting(Sentence::text)
                .containsExactly("依申请公开情况", "(二)办理申请5件", "2.其他;", "一是有");
    }

    @Test
    void figuresStayApartAndQuotable() {
        Sentence sentence = sentences("申请 5 12 件，共 3\n40 件").getFirst();
        assertThat(sentence.text()).isEqualTo("申请5 12件,共3 40件");
        assertThat(sentence.quote(new Sentence.Span(0, sentence.text().length())))
                .isEqualTo("申请 5 12 件，共 340 件");
    }

    @Test
    void anEndlessSentenceIsCutAtAComma() {
        assertThat(sentences("一二三四五六七八，".repeat(300))).allSatisfy(sentence -> {
            assertThat(sentence.text().length()).isLessThanOrEqualTo(Prose.LONGEST);
            assertThat(sentence.text()).endsWith(",");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "12, 12",
        "'1,431', 1431",
        "3.5, 3.5",
        "零, 0",
        "两, 2",
        "十, 10",
        "十二, 12",
        "二十, 20",
        "一百零五, 105",
        "三千二百, 3200",
    })
    void readsFigures(String figure, String value) {
        assertThat(Figures.value(figure))
                .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo(new BigDecimal(value)));
    }

    @ParameterizedTest
    @CsvSource({"一二", "百", "''", "十百"})
    void readsNoFigureInWhatIsNone(String figure) {
        assertThat(Figures.value(figure)).isEmpty();
    }

    private static List<Sentence> sentences(String text) {
        return Prose.sentences(new ReportFixture().section(1, text).build()).stream()
                .filter(sentence -> sentence.section().number() == 1)
                .toList();
    }
}
