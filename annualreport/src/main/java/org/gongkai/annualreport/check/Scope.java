package org.gongkai.annualreport.check;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a phrase speaks of the organ's own whole report year, as the tables do. In doubt it does not: a rule about
 * text stays silent rather than wrong.
 */
enum Scope {
    /** The whole organ, the whole year. */
    WHOLE,
    /** A part of it: "区政府办代表区政府受理…17件", "其中网上申请14件". It can never exceed the whole. */
    PART,
    /** Another year, another organ, a plan, a month: nothing can be said. */
    OTHER;

    private static final Pattern YEAR = Pattern.compile("(?<![比较与同对于自从])(20\\d\\d)(?=年|[-—~至])");
    private static final Pattern TITLE = Pattern.compile("《[^《》]{0,60}》");
    private static final Pattern OTHER_YEAR =
            Pattern.compile("去年|前年|同期|历年|上一?年(?!度?结转)|[比较]20\\d\\d|近[三五两几]年|[三五两]年来|往年");
    private static final Pattern OTHER_TIME = Pattern.compile("上半年|下半年|[一二三四]季度|前[一二三]个?季度|(?:[1-9]|1[0-2])月份");
    private static final Pattern SINCE = Pattern.compile("自20\\d\\d年.{0,24}以来|(?:施行|实施|成立|开通)以来");
    private static final Pattern PLAN = Pattern.compile("力争|确保|争取|目标|避免|防止|杜绝|预计|下一?步|降低|努力|将继续|假如|如果|应当|不得|要求");

    private static final Pattern PART_IN_CLAUSE =
            Pattern.compile("代表|本级|转办|交办|转来|转交|移交|协办|协助|配合|指导|上级(?!部门)|局属|下属|所属|分局|某|征求|名义|各自|对接");

    /** "其中" opens a list of parts; a clause with a count of its own ("全年共收到…") closes it. */
    private static final Pattern OWN_COUNT = Pattern.compile("^(?:全年|本年度?|20\\d\\d年|[我本]|共|累计|均|也|未|没|无)");

    private static final Pattern CHANNEL =
            Pattern.compile("网上|网络|网站|平台|信函|邮寄|来信|来函|当面|现场|窗口|传真|邮箱|邮件|线上|线下|书面|口头|电话|在线|微信|微博|信箱");
    private static final Pattern EVERY_CHANNEL =
            Pattern.compile("等(?:多种|各种|各类|多个|不同)?(?:途径|渠道|方式|形式|平台)|[各多]种?个?(?:途径|渠道|方式)");

    private static final Pattern ALL_OF_PLACE = Pattern.compile("全(省|市|区|县|州|旗|盟|镇|乡|街)(?!办)");
    private static final Pattern EVERY_UNIT = Pattern.compile("各级|各部门|各单位|[我本](?:省|市|区|县|州|旗)(?!级|直|人?民?政府)");
    private static final Pattern OWN_UNIT = Pattern.compile("[我本](?:局|委|办|厅|院|所|处|队|站|馆|单位|机关|部门|街道|镇|乡|中心|会|社|系统)");
    private static final Pattern HIGHER_PLACE = Pattern.compile("全(?:省|市|区|县|州|旗|国)|[省市区县州旗](?:人民)?政府(?![信办网门])");

    /** Who a clause begins with: its government's office, the government itself, or one of its units. */
    private static final String CLAUSE_START = "(?:^|[,:])(?:20\\d\\d年度?|全年|今年|本年度|截至[^,]{0,16})?";

    private static final Pattern OFFICE =
            Pattern.compile(CLAUSE_START + "[我本]?[\\u4e00-\\u9fa5]{0,8}?(?:政府|[省市区县州旗]府)办(?:公室|公厅)?(?![理事结件])");
    private static final Pattern GOVERNMENT_ITSELF =
            Pattern.compile(CLAUSE_START + "[\\u4e00-\\u9fa5]{0,8}?[省市区县州旗](?:人民)?政府(?![信系各网门])");
    private static final Pattern UNIT = Pattern.compile(
            CLAUSE_START
                    + "([\\u4e00-\\u9fa5]{2,12}?(?:(?<![格全布结大时新当])局|委员会|(?<![党常受])委(?![员托办])|街道|[镇乡](?!村)|中心(?!工作)|[县区](?=[共累收受办])))");
    private static final Pattern TOWN = Pattern.compile(".*[镇乡](?:人民政府)?");

    /** What a phrase that stands from {@code start} to {@code end} speaks of. */
    static Scope of(ReportFacts facts, Sentence sentence, int start, int end) {
        String text = sentence.text();
        int clause = sentence.clauseStart(start);
        String inClause = text.substring(clause, end);
        if (otherTime(facts, text.substring(0, end), inClause)
                || PLAN.matcher(inClause).find()) {
            return OTHER;
        }
        if (afterWhichever(text, clause, inClause)
                || PART_IN_CLAUSE.matcher(inClause).find()) {
            return PART;
        }
        if (CHANNEL.matcher(inClause).find() && !EVERY_CHANNEL.matcher(inClause).find()) {
            return PART;
        }
        return subject(facts.organ(), text.substring(0, start), inClause);
    }

    /** How many different ways of sending a request a phrase names. */
    static long channels(String phrase) {
        return CHANNEL.matcher(phrase)
                .results()
                .map(MatchResult::group)
                .distinct()
                .count();
    }

    /** The last year named before the phrase counts, except in titles and comparisons ("比2021年"). */
    private static boolean otherTime(ReportFacts facts, String upTo, String inClause) {
        if (OTHER_TIME.matcher(inClause).find()
                || OTHER_YEAR.matcher(inClause).find()
                || SINCE.matcher(upTo).find()) {
            return true;
        }
        int year = facts.year();
        Matcher years = YEAR.matcher(TITLE.matcher(upTo).replaceAll(""));
        while (years.find()) {
            year = Integer.parseInt(years.group(1));
        }
        return facts.year() != 0 && year != facts.year();
    }

    private static boolean afterWhichever(String text, int clause, String inClause) {
        if (inClause.contains("其中") || inClause.contains("包括") || inClause.contains("包含")) {
            return true;
        }
        int which = text.lastIndexOf("其中", clause);
        return which >= 0 && !OWN_COUNT.matcher(inClause).find();
    }

    private static Scope subject(OrganKind organ, String before, String inClause) {
        if (!organ.known()) {
            return OFFICE.matcher(before).find() ? PART : WHOLE;
        }
        if (!organ.government() || TOWN.matcher(organ.name()).matches()) {
            boolean higher = HIGHER_PLACE.matcher(inClause).find();
            return higher && !OWN_UNIT.matcher(before + inClause).find() ? OTHER : WHOLE;
        }
        Matcher all = ALL_OF_PLACE.matcher(inClause);
        if (all.find()) {
            return ownPlace(organ, all.group(1)) ? WHOLE : OTHER;
        }
        if (EVERY_UNIT.matcher(inClause).find()) {
            return WHOLE;
        }
        if (OFFICE.matcher(before).find() || GOVERNMENT_ITSELF.matcher(before).find()) {
            return PART;
        }
        Matcher unit = UNIT.matcher(before);
        while (unit.find()) {
            if (!organ.name().contains(unit.group(1).replaceFirst("^[年度]+", ""))) {
                return PART;
            }
        }
        return WHOLE;
    }

    /** "全市" in the report of a district speaks of the city, in that of the city of itself. */
    private static boolean ownPlace(OrganKind organ, String place) {
        String own = organ.name().replaceFirst("人民政府$", "");
        return switch (place) {
            case "省", "市", "州", "盟" -> own.endsWith(place);
            default -> !(own.endsWith("省") || own.endsWith("市") || own.endsWith("州"));
        };
    }
}
