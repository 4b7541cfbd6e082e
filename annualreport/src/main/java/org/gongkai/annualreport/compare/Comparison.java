package org.gongkai.annualreport.compare;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.UnitName;
import org.gongkai.annualreport.check.CarryOver;
import org.gongkai.annualreport.check.ConsistencyFinding;
import org.gongkai.annualreport.check.FormerPoint;
import org.gongkai.annualreport.check.Prose;
import org.gongkai.annualreport.check.RegisterContinuity;
import org.gongkai.annualreport.check.ReportChecker;
import org.gongkai.annualreport.check.Sentence;
import org.gongkai.annualreport.check.Swing;

/**
 * Two reports side by side.
 *
 * @param swapped whether the files were given in the other order; the years decide, where both are known
 * @param remarks Chinese sentences: what was compared and what was not, and why
 * @param carryOvers Y-1, seven columns; empty unless both are of one organ and of years one after the other
 * @param registers Y-2, under the same condition and where both are in the 2021 form
 * @param swings Y-3, under the same condition
 * @param figures every figure that both have
 * @param sections the text of each section that either has
 * @param points Y-6, under the same condition: last year's problems and promises
 * @param findings the broken rules across years, of the newer report
 */
public record Comparison(
        AnnualReport older,
        AnnualReport newer,
        boolean swapped,
        List<String> remarks,
        List<CarryOver> carryOvers,
        List<RegisterContinuity> registers,
        List<Swing> swings,
        List<FigureChange> figures,
        List<SectionChange> sections,
        List<FormerPoint> points,
        List<ConsistencyFinding> findings) {

    /** Compares them; the order is told by their years. */
    public static Comparison of(AnnualReport first, AnnualReport second) {
        Integer one = first.year();
        Integer two = second.year();
        boolean swapped = one != null && two != null && one > two;
        return swapped ? of(second, first, true) : of(first, second, false);
    }

    private static Comparison of(AnnualReport older, AnnualReport newer, boolean swapped) {
        List<String> remarks = new ArrayList<>();
        boolean successive = sameOrgan(older, newer, remarks) & oneYearApart(older, newer, remarks);
        if (older.form() != newer.form()) {
            remarks.add("一份用 2019 年格式、一份用 2021 年格式，表二的口径不同，没有比较；表三（六）其他处理按合计比较。");
        }
        List<Sentence> then = Prose.sentences(older);
        List<Sentence> now = Prose.sentences(newer);
        return new Comparison(
                older,
                newer,
                swapped,
                List.copyOf(remarks),
                successive ? CarryOver.of(older, newer) : List.of(),
                successive ? RegisterContinuity.of(older, newer, now) : List.of(),
                successive ? Swing.of(older, newer, now) : List.of(),
                FigureChange.of(older, newer),
                TextChange.of(then, now),
                successive ? FormerPoint.of(then, now) : List.of(),
                successive ? ReportChecker.acrossYears(newer, older) : List.of());
    }

    private static boolean sameOrgan(AnnualReport older, AnnualReport newer, List<String> remarks) {
        String one = older.organ();
        String two = newer.organ();
        if (one == null || two == null) {
            remarks.add("有一份报告的标题没有写机关名称，按同一机关比较。");
            return true;
        }
        if (UnitName.of(one).mayBe(UnitName.of(two))) {
            return true;
        }
        remarks.add("两份报告不是同一机关的（" + one + "、" + two + "），跨年衔接和上年承诺没有核对，只比较数字和文字。");
        return false;
    }

    private static boolean oneYearApart(AnnualReport older, AnnualReport newer, List<String> remarks) {
        Integer one = older.year();
        Integer two = newer.year();
        if (one == null || two == null) {
            remarks.add("有一份报告的年度没有读到，按前一份是上年、后一份是本年比较。");
            return true;
        }
        if (two - one == 1) {
            return true;
        }
        remarks.add(
                two.equals(one)
                        ? "两份都是 " + one + " 年度的，跨年衔接没有核对，只比较数字和文字。"
                        : "两份相隔 " + (two - one) + " 年（" + one + "、" + two + "），中间年度缺失，跨年衔接和上年承诺没有核对。");
        return false;
    }
}
