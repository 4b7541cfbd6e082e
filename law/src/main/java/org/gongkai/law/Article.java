package org.gongkai.law;

import java.util.Objects;

/**
 * A citation as a value: an article of an instrument, and within it a paragraph (款) and an item (项). Zero means "all of it": article
 * 0 is the instrument as a whole, paragraph 0 the whole article.
 *
 * @param number article, 1 to 999, or 0
 * @param paragraph 款, counted from 1, or 0
 * @param item 项, counted from 1, or 0; an item may follow the article directly where the article has a single paragraph
 */
public record Article(Instrument instrument, int number, int paragraph, int item) implements Comparable<Article> {
    private static final String DIGITS = "零一二三四五六七八九";

    public Article {
        Objects.requireNonNull(instrument);
        if (number < 0 || number > 999 || paragraph < 0 || paragraph > 99 || item < 0 || item > 99) {
            throw new IllegalArgumentException("条款序号超出范围：" + number + "/" + paragraph + "/" + item);
        }
        if (number == 0 && (paragraph != 0 || item != 0)) {
            throw new IllegalArgumentException("引用全文时不能再引款、项");
        }
    }

    /** The instrument as a whole. */
    public static Article whole(Instrument instrument) {
        return new Article(instrument, 0, 0, 0);
    }

    public static Article of(Instrument instrument, int number) {
        return new Article(instrument, number, 0, 0);
    }

    public static Article of(Instrument instrument, int number, int paragraph) {
        return new Article(instrument, number, paragraph, 0);
    }

    /** The same citation narrowed to an item. */
    public Article item(int wanted) {
        return new Article(instrument, number, paragraph, wanted);
    }

    /** Reads {@code OGI/33/2}, {@code OGI/36//4} (no paragraph) or {@code OGI}; the form used in data files and tables. */
    public static Article parse(String text) {
        String[] part = text.split("/", -1);
        try {
            return new Article(Instrument.valueOf(part[0]), part(part, 1), part(part, 2), part(part, 3));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("不是条款引用：" + text, e);
        }
    }

    private static int part(String[] part, int index) {
        return index >= part.length || part[index].isEmpty() ? 0 : Integer.parseInt(part[index]);
    }

    /** Whether this citation contains the other: 条例第三十三条 covers 条例第三十三条第二款. */
    public boolean covers(Article other) {
        return instrument == other.instrument
                && (number == 0 || number == other.number)
                && (paragraph == 0 || paragraph == other.paragraph)
                && (item == 0 || item == other.item);
    }

    /** As a Chinese letter cites it: 条例第三十三条第二款; the instrument alone is 《…》. */
    public String chinese() {
        if (number == 0) {
            return "《" + instrument.title() + "》";
        }
        return instrument.shortName() + "第" + numeral(number) + "条"
                + (paragraph == 0 ? "" : "第" + numeral(paragraph) + "款")
                + (item == 0 ? "" : "第（" + numeral(item) + "）项");
    }

    /** Chinese numeral of 1 to 999, as articles are numbered. */
    static String numeral(int n) {
        StringBuilder out = new StringBuilder();
        if (n >= 100) {
            out.append(DIGITS.charAt(n / 100)).append('百');
            if (n % 100 > 0 && n % 100 < 10) {
                out.append('零');
            }
        }
        int tens = n / 10 % 10;
        if (tens > 0) {
            out.append(tens == 1 && n < 100 ? "" : DIGITS.charAt(tens)).append('十');
        }
        if (n % 10 > 0) {
            out.append(DIGITS.charAt(n % 10));
        }
        return out.toString();
    }

    @Override
    public int compareTo(Article other) {
        int byInstrument = instrument.compareTo(other.instrument);
        if (byInstrument != 0) {
            return byInstrument;
        }
        return Integer.compare(
                number * 10_000 + paragraph * 100 + item, other.number * 10_000 + other.paragraph * 100 + other.item);
    }

    /** The form {@link #parse} reads. */
    @Override
    public String toString() {
        return number == 0
                ? instrument.name()
                : instrument + "/" + number
                        + (paragraph == 0 && item == 0 ? "" : "/" + (paragraph == 0 ? "" : paragraph))
                        + (item == 0 ? "" : "/" + item);
    }
}
