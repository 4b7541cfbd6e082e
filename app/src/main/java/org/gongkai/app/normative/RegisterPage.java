package org.gongkai.app.normative;

import java.util.List;
import org.gongkai.app.normative.NormativeList.Shown;
import org.gongkai.app.web.FormField.Option;
import org.jspecify.annotations.Nullable;

/**
 * The register on a day.
 *
 * @param day as the field has it: 2022-12-31
 * @param organ the code of the organ whose register it is, with all below it
 * @param tabs the headings with how many stand under each
 * @param years the chart: ten years, the last one as of the day
 * @param next the address of the page that follows, or null
 * @param writes whether the person may enter a document for any organ
 */
public record RegisterPage(
        Shown shown,
        String day,
        String dayInWords,
        boolean today,
        String organ,
        String organName,
        String words,
        List<Option> organs,
        List<Tab> tabs,
        List<Line> lines,
        List<Bar> years,
        @Nullable String next,
        boolean writes) {
    /** A heading. */
    public record Tab(Shown shown, long count, String href) {}

    /**
     * A document in the list.
     *
     * @param meta organ, made when, in force from when
     * @param chip its state; {@code tone} as css names it
     */
    public record Line(String href, String title, String number, String meta, String chip, String tone, String day) {}

    /** A year's bar in the chart; coordinates within 600 × 150. */
    public record Bar(int year, long made, long repealed, long inForce, int x, int y, int height) {
        public int middle() {
            return x + 20;
        }

        /** As it is read out. */
        public String said() {
            return year + " 年：现行有效 " + inForce + " 件，制发 " + made + " 件，废止 " + repealed + " 件";
        }
    }

    /** What the empty list says. */
    public String nothing() {
        return words.isEmpty() ? organName + "和下级机关在这一天没有“" + shown.title() + "”的规范性文件" : "没有标题或文号含“" + words + "”的文件";
    }
}
