package org.gongkai.annualreport.check;

import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.annualreport.AnnualReport;

/**
 * What the organ of a report is, as far as its name tells.
 *
 * @param name the organ as named in the title, without blanks; empty when unknown
 * @param government whether it is a people's government (or a place that stands for one: "西安市高陵区")
 * @param withoutRules whether it surely has no power to make 规章: a county or lower, or a local department
 */
record OrganKind(String name, boolean government, boolean withoutRules) {
    private static final Pattern GOVERNMENT = Pattern.compile(".*(?:人民政府|[市区县旗镇乡州盟省]|管理委员会|管委会|实验区|开发区|新区)");
    private static final Pattern LOWER =
            Pattern.compile(".*(?:[县旗镇乡]|市[^市]{1,6}区)(?:人民政府)?|.*(?:[县旗区镇乡]|街道)(?:人民政府|人民政府办公室|政府办公室|办事处)|.*街道");
    private static final Pattern DEPARTMENT = Pattern.compile(".*(?:局|委员会|委|厅|办公室|中心|支队|大队|总队|馆|院|站|所|处)");
    private static final Pattern LOCAL = Pattern.compile(".*[省市区县州旗盟镇乡].*");
    private static final Pattern UNSURE = Pattern.compile(".*(?:实验区|开发区|新区|高新区|管委会|管理委员会|示范区|试验区|自治区|特区|兵团).*");
    private static final Pattern CENTRAL = Pattern.compile("(?:国家|中国|国务院|中华人民).*");
    private static final Pattern OFFICE_OF_GOVERNMENT = Pattern.compile(".*人民政府(?:办公室|办公厅)|.*政府(?:办公室|办公厅)|.*[市省]");

    /** "我区", "我县": where no title names the organ, its text may say that it is a government. */
    private static final Pattern OUR_PLACE = Pattern.compile("[我本][市区县州旗](?![级直])|全区各|[区县]委、[区县]政府");

    private static final Pattern OUR_UNIT = Pattern.compile("[我本](?:局|委|办|厅|院|处|队|站|馆|单位|部门|街道|镇|乡|中心)");

    static OrganKind of(AnnualReport report, List<Sentence> sentences) {
        String organ = report.organ();
        String name = organ == null ? "" : organ.replaceAll("\\s", "");
        if (name.isEmpty()) {
            return new OrganKind("", anywhere(OUR_PLACE, sentences) && !anywhere(OUR_UNIT, sentences), false);
        }
        boolean lower = LOWER.matcher(name).matches() && !UNSURE.matcher(name).matches();
        boolean department = DEPARTMENT.matcher(name).matches()
                && LOCAL.matcher(name).matches()
                && !UNSURE.matcher(name).matches()
                && !CENTRAL.matcher(name).matches()
                && !OFFICE_OF_GOVERNMENT.matcher(name).matches();
        return new OrganKind(name, GOVERNMENT.matcher(name).matches(), lower || department);
    }

    private static boolean anywhere(Pattern pattern, List<Sentence> sentences) {
        return sentences.stream().anyMatch(s -> pattern.matcher(s.text()).find());
    }

    boolean known() {
        return !name.isEmpty();
    }
}
