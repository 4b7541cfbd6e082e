package org.gongkai.law;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What an article of the Regulations says, in our own words with its terms. The official text is the law; this is a reading of it.
 *
 * @param number 1 to {@value #LAST}
 * @param title its subject, in a few words
 * @param checked whether the reading was compared with the official text
 * @param body Chinese paragraphs, a blank line between them
 */
public record ArticleText(int number, String title, boolean checked, String body) {
    /** The Regulations have this many articles. */
    public static final int LAST = 56;

    /** The reading of the article that a citation lies in; empty for other instruments and for the Regulations as a whole. */
    public static Optional<ArticleText> of(Article article) {
        return article.instrument() == Instrument.OGI && article.number() >= 1 && article.number() <= LAST
                ? Optional.of(read(article.number()))
                : Optional.empty();
    }

    /** All articles, in order. */
    public static List<ArticleText> all() {
        return IntStream.rangeClosed(1, LAST).mapToObj(ArticleText::read).toList();
    }

    private static ArticleText read(int number) {
        String path = "/law/ogi-2019/art-%02d.md".formatted(number);
        InputStream found = ArticleText.class.getResourceAsStream(path);
        if (found == null) {
            throw new IllegalStateException("缺少条文说明 " + path);
        }
        try (BufferedReader in = new BufferedReader(new InputStreamReader(found, StandardCharsets.UTF_8))) {
            String head = "# 第" + Article.numeral(number) + "条 ";
            String title = in.readLine();
            in.readLine();
            String checked = in.readLine();
            if (title == null || !title.startsWith(head) || checked == null || !checked.matches("核对：[是否]")) {
                throw new IllegalStateException(path + " 应以“" + head + "题目”、空行、“核对：是”或“核对：否”开头");
            }
            String body = in.lines().collect(Collectors.joining("\n")).strip();
            return new ArticleText(number, title.substring(head.length()), checked.endsWith("是"), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
