package org.gongkai.law.deadline;

import java.time.LocalDate;
import org.gongkai.law.Article;
import org.gongkai.law.Cites;
import org.gongkai.law.Instrument;

/**
 * 年度报告期限. 条例第四十九条: a department hands in and publishes its report on the year before by 31 January; the competent department
 * of a local government publishes that government's report by 31 March. Calendar days, whatever the weekday.
 *
 * <p>What we do: 第五十四条 puts organisations authorised by law under the same duty, as departments. Earlier local dates are a matter
 * of local notices, not of this rule.
 */
@Cites(in = Instrument.OGI, article = 49)
@Cites(in = Instrument.OGI, article = 54)
public final class AnnualReportDeadline {
    private AnnualReportDeadline() {}

    /** The last day to hand in and publish a department's report on a year. */
    public static Due department(int reportYear) {
        LocalDate day = LocalDate.of(reportYear + 1, 1, 31);
        return new Due(
                day,
                false,
                reportYear + " 年度报告应在 " + day + " 前提交本级政府信息公开工作主管部门并向社会公布。",
                Article.of(Instrument.OGI, 49, 1));
    }

    /** The last day to publish a local government's report on a year. */
    public static Due government(int reportYear) {
        LocalDate day = LocalDate.of(reportYear + 1, 3, 31);
        return new Due(day, false, reportYear + " 年度本级政府的报告应在 " + day + " 前向社会公布。", Article.of(Instrument.OGI, 49, 2));
    }
}
