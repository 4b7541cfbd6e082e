package org.gongkai.annualreport.shapes;

import java.util.Locale;

/**
 * How a report is laid out on paper.
 *
 * @param borders how the cells of tables are parted
 * @param size height of the type in tables, in points
 * @param narrow width of the column of 三、本年度办理结果, in points: below two characters it stands upright
 */
record PaperStyle(
        Borders borders,
        double size,
        int narrow,
        boolean landscape,
        boolean headAgain,
        boolean rowsWhole,
        boolean shaded,
        boolean pageNumbers,
        String align,
        double padding,
        double thickness,
        int labels,
        double textSize) {

    enum Borders {
        COLLAPSED,
        SEPARATE,
        TOUCHING,
        DASHED,
        DOTTED,
        GREY,
        ACROSS_ONLY,
        NONE;

        boolean ruled() {
            return this != ACROSS_ONLY && this != NONE;
        }
    }

    static PaperStyle draw(Draw draw, Borders borders) {
        return new PaperStyle(
                borders,
                draw.oneOf(6.5, 7.5, 9.0, 10.5, 10.5, 12.0),
                draw.oneOf(14, 22, 40),
                draw.chance(0.15),
                draw.chance(0.4),
                draw.chance(0.5),
                draw.chance(0.25),
                draw.chance(0.7),
                draw.oneOf("center", "center", "center", "right", "left"),
                draw.oneOf(0.5, 2.0, 4.0),
                draw.oneOf(0.5, 0.75, 1.0, 1.5),
                draw.between(60, 150),
                draw.oneOf(10.5, 12.0, 14.0, 16.0));
    }

    String css() {
        String border = switch (borders) {
            case COLLAPSED, SEPARATE, TOUCHING -> thickness + "pt solid #000";
            case DASHED -> thickness + "pt dashed #000";
            case DOTTED -> thickness + "pt dotted #333";
            case GREY -> thickness + "pt solid #ccc";
            case ACROSS_ONLY, NONE -> "none";
        };
        String spacing = borders == Borders.SEPARATE
                ? "border-collapse:separate;border-spacing:1.5pt"
                : borders == Borders.TOUCHING
                        ? "border-collapse:separate;border-spacing:0"
                        : "border-collapse:collapse";
        String across = borders == Borders.ACROSS_ONLY
                ? "border-top:" + thickness + "pt solid #000;border-bottom:" + thickness + "pt solid #000"
                : "border:" + border;
        String number = pageNumbers ? "@bottom-center{content:'- ' counter(page) ' -';font-family:Paper}" : "";
        return String.format(
                Locale.ROOT,
                "@page{size:A4%s;margin:50pt 60pt;%s}body{font-family:Paper,'Noto Sans CJK SC';font-size:%.1fpt;line-height:1.5;margin:0}"
                        + "p{margin:0;text-indent:2em}h1{font-size:%.1fpt;text-align:center}"
                        + "table{width:100%%;%s;font-size:%.1fpt;line-height:1.25;table-layout:fixed;%s}"
                        + "td,th{%s;padding:%.1fpt;height:12pt;text-align:%s;vertical-align:middle;font-weight:normal;word-wrap:break-word}"
                        + "td.l{text-align:left}%s%s",
                landscape ? " landscape" : "",
                number,
                textSize,
                textSize * 1.4,
                spacing,
                size,
                headAgain ? "-fs-table-paginate:paginate" : "",
                across,
                padding,
                align,
                rowsWhole ? "tr{page-break-inside:avoid}" : "",
                shaded ? "th{background:#dde}" : "");
    }
}
