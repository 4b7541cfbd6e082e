package org.gongkai.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LawIndexTests {
    private final LawIndex index;

    LawIndexTests() throws IOException {
        index = new LawIndex();
    }

    @Test
    void everyArticleIsCitedByARuleOrDeclaredWithAReason() {
        TreeSet<Integer> both = new TreeSet<>(index.cited());
        both.retainAll(index.declared().keySet());
        assertThat(both).as("有规则引用的条文不应再列入 not-for-software.csv").isEmpty();
        assertThat(unaccounted(index.cited(), index.declared().keySet()))
                .as("条文既没有规则引用（@Cites），也没有在 not-for-software.csv 说明")
                .isEmpty();
    }

    @Test
    void anArticleThatNobodyCitesIsFound() {
        TreeSet<Integer> cited = new TreeSet<>(index.cited());
        cited.remove(33);
        assertThat(unaccounted(cited, index.declared().keySet())).containsExactly(33);
    }

    private static List<Integer> unaccounted(TreeSet<Integer> cited, Iterable<Integer> declared) {
        TreeSet<Integer> known = new TreeSet<>(cited);
        declared.forEach(known::add);
        return ArticleText.all().stream()
                .map(ArticleText::number)
                .filter(number -> !known.contains(number))
                .toList();
    }

    @Test
    void declarationsGiveAReason() {
        assertThat(index.declared().values()).allSatisfy(row -> {
            assertThat(row.number("article")).isBetween(1, ArticleText.LAST);
            assertThat(row.get("kind")).isIn("later", "not-for-software", "platform");
            assertThat(row.get("why")).hasSizeGreaterThan(4).doesNotContain("后续模块");
        });
    }

    @Test
    void everyArticleIsReadInOurOwnWords() {
        assertThat(ArticleText.all()).hasSize(56).allSatisfy(text -> {
            assertThat(text.title()).isNotBlank();
            assertThat(text.body()).endsWith("。").doesNotContain("本条例");
        });
        assertThat(ArticleText.of(Article.of(Instrument.OGI, 33, 2))
                        .orElseThrow()
                        .title())
                .isEqualTo("答复期限");
        assertThat(ArticleText.of(Article.whole(Instrument.OGI))).isEmpty();
        assertThat(ArticleText.of(Article.of(Instrument.LITIGATION, 33))).isEmpty();
    }

    @Test
    void thePageIsUpToDate() throws IOException {
        if ("write".equals(System.getProperty("gongkai.docs"))) {
            Files.writeString(LawIndex.PAGE, index.page());
        }
        assertThat(Files.readString(LawIndex.PAGE))
                .as("docs/law/index.md 已过时：用 scripts/docs 重写")
                .isEqualTo(index.page());
    }

    @Test
    void itsLinksLeadSomewhere() {
        Matcher link = Pattern.compile("\\]\\(([^)]+)\\)").matcher(index.page());
        int count = 0;
        while (link.find()) {
            Path target = LawIndex.PAGE.resolveSibling(link.group(1)).normalize();
            assertThat(target).exists();
            count++;
        }
        assertThat(count).isGreaterThan(80);
    }
}
