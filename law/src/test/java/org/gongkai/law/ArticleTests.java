package org.gongkai.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.law.Instrument.OGI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleTests {
    @ParameterizedTest
    @CsvSource({
        "OGI/33/2, 条例第三十三条第二款",
        "OGI/36//4, 条例第三十六条第（四）项",
        "OGI/10/2, 条例第十条第二款",
        "OGI/20//15, 条例第二十条第（十五）项",
        "LITIGATION/101, 行政诉讼法第一百零一条",
        "LITIGATION/110, 行政诉讼法第一百一十条",
        "PROCESSING_FEES, 《政府信息公开信息处理费管理办法》",
    })
    void isCitedAsALetterCitesItAndReadsItsOwnForm(String text, String chinese) {
        assertThat(Article.parse(text).chinese()).isEqualTo(chinese);
        assertThat(Article.parse(text)).hasToString(text);
    }

    @Test
    void coversWhatLiesWithinIt() {
        Article article = Article.of(OGI, 33);
        assertThat(article.covers(Article.of(OGI, 33, 2))).isTrue();
        assertThat(Article.whole(OGI).covers(article)).isTrue();
        assertThat(Article.of(OGI, 33, 2).covers(article)).isFalse();
        assertThat(article.covers(Article.of(OGI, 34))).isFalse();
        assertThat(article.covers(Article.of(Instrument.LITIGATION, 33))).isFalse();
    }

    @Test
    void standsInTheOrderOfTheText() {
        assertThat(Article.of(OGI, 9)).isLessThan(Article.of(OGI, 33));
        assertThat(Article.of(OGI, 33)).isLessThan(Article.of(OGI, 33, 2));
    }

    @Test
    void refusesWhatNoTextHas() {
        assertThatThrownBy(() -> Article.of(OGI, 0, 2)).hasMessage("引用全文时不能再引款、项");
        assertThatThrownBy(() -> Article.of(OGI, 1000)).hasMessage("条款序号超出范围：1000/0/0");
        assertThatThrownBy(() -> Article.parse("OGI/x")).hasMessage("不是条款引用：OGI/x");
    }
}
