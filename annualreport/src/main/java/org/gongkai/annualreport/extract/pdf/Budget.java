package org.gongkai.annualreport.extract.pdf;

/** How much of a file is looked at: a report needs a hundredth of it, a file made to harm needs more. */
final class Budget {
    private static final int PAGES = 400;
    private static final int OPERATORS = 6_000_000;
    private static final long PACKED = 6 << 20;
    private static final int FORMS = 3_000;
    private static final int GLYPHS = 600_000;
    private static final int RULES = 300_000;

    private int operators;
    private long packed;
    private int forms;
    private int glyphs;
    private int rules;

    /** The file holds more than any report. */
    static final class Spent extends RuntimeException {
        private static final long serialVersionUID = 1;

        Spent(String what) {
            super(what);
        }
    }

    void pages(int count) {
        if (count > PAGES) {
            throw new Spent("有 " + count + " 页");
        }
    }

    void operator() {
        if (++operators > OPERATORS) {
            throw new Spent("绘图指令超过六百万条");
        }
    }

    /** Notes that a page's content takes so many bytes of the file. */
    void packed(long bytes) {
        packed += bytes;
        if (packed > PACKED) {
            throw new Spent("的版面指令超过 6 MB");
        }
    }

    void form() {
        if (++forms > FORMS) {
            throw new Spent("嵌套的图形超过三千个");
        }
    }

    void glyph() {
        if (++glyphs > GLYPHS) {
            throw new Spent("超过六十万字");
        }
    }

    void rule() {
        if (++rules > RULES) {
            throw new Spent("线条超过三十万条");
        }
    }
}
