package org.gongkai.app.secrecy.precheck;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.app.secrecy.marking.PlainText;

/** An address down to the door. The street alone is none, nor the room of an office. */
final class Addresses {
    private static final String N = "[\\dA-Za-z〇零一二三四五六七八九十百两甲乙丙丁东西南北中]{1,6}(?:[-–—－之附]\\d{1,4}){0,3}";
    private static final String PLACE = "(?:[\\u4e00-\\u9fff]{2,9}?(?:省|自治区|市|州|盟|区|县|旗|镇|乡|街道))*";
    private static final String STREET = "[\\u4e00-\\u9fffA-Za-z\\d]{1,14}?(?:大道|大街|路|街|道|巷|弄|胡同|里弄|条|段|环路)";
    private static final String ESTATE =
            "[\\u4e00-\\u9fffA-Za-z\\d·]{2,16}?(?:小区|花园|花苑|嘉园|家园|公寓|新村|新苑|佳苑|名苑|雅苑|苑|庭|府|湾|城|里|居|园|家属院|宿舍|大院|社区|安置房|公馆|华庭|坊|邨)";
    private static final String VILLAGE = "[\\u4e00-\\u9fff]{2,10}?(?:村|屯|寨|庄|自然村|社区)";
    private static final String UNIT = "(?:" + N + " ?(?:号楼|幢|栋|座|号院|期|区|楼|单元|门|层|号|#|组|队|社) ?)";
    /** What makes a number one of things counted, or a part of a longer one. */
    private static final String OF_SOMETHING =
            "(?! ?(?:[\\d%‰.余多来几年月日天周时岁元万亿度分倍成件个人名户家位条次份篇期起批项处宗卷页张辆台平亩公米吨里支所间套株头只号]|[-–—－~至到] ?\\d))";

    private static final String BARE = "\\d{3,4}" + OF_SOMETHING;
    private static final String NUMBERED =
            "(?:" + N + " ?(?:室|号房|房间|房|户|号)|\\d{1,3}[-–—－]\\d{1,2}[-–—－]\\d{2,4}(?!\\d))";
    private static final String DOOR = "(?:" + NUMBERED + "|" + BARE + ")";
    /** A number alone is a door only behind the number of a house, or right behind a name that only homes have. */
    private static final String ALONE = "(?:(?<=号)[ ,|]{0,3}" + BARE
            + "|(?<=小区|花园|花苑|嘉园|家园|公寓|新村|新苑|佳苑|名苑|雅苑|家属院|宿舍|安置房|公馆|华庭)" + BARE + "(?! ?[\\u4e00-\\u9fff]))";

    private static final Pattern TO_DOOR =
            Pattern.compile("(?<head>" + PLACE + "(?:" + STREET + "(?: ?" + N + " ?号(?!楼|院|线))?|" + ESTATE + ")(?:"
                    + ESTATE + ")?)" + "(?<tail>[ ,|]{0,3}(?:" + UNIT + "{1,4}[ ,|]{0,3}附?" + DOOR + "|附?" + NUMBERED
                    + ")|" + ALONE + ")");
    private static final Pattern STREET_UNIT = Pattern.compile(
            "(?<head>" + PLACE + STREET + ")(?<tail>" + N + " ?号(?:院)? ?" + UNIT + "{1,4}(?: ?" + DOOR + ")?)");
    private static final Pattern IN_VILLAGE =
            Pattern.compile("(?<head>" + PLACE + VILLAGE + ")(?<tail>(?:[\\u4e00-\\u9fff]{0,6}?" + N
                    + " ?(?:组|队|社|屯) ?)?(?:" + N + " ?(?:号|户)(?!文|令|公告|通知|线|楼|台|院)|" + N + " ?号院?附?\\d*))");
    private static final Pattern AT_HOME = Pattern.compile(
            "(?:住址|家住|住在|现住|居住地|户籍地|户籍所在地|家庭地址|家庭住址|现住址|居住于|户籍地址|送达地址|通讯地址|住所|住(?![房户建院]))[:： ]{0,2}(?:在|于|地址)?(?<head>"
                    + PLACE + STREET + ")(?<tail>" + N + " ?号)");
    private static final List<Pattern> FORMS = List.of(TO_DOOR, STREET_UNIT, IN_VILLAGE, AT_HOME);
    private static final Pattern OFFICE = Pattern.compile(
            "政府|行政|办公|服务中心|服务大厅|大厅|办事|局|委员会|管委会|法院|检察院|公司|银行|学校|医院|信访|大厦|机关|接待|会议室|受理|邮寄|申请地点|窗口|档案馆|图书馆");
    private static final Pattern LEAD = Pattern.compile(
            "(?:[\\u4e00-\\u9fff]{0,4}人|我|其)?(?:家住|租住在|现住在|住在|现住|居住于|居住在|住于|户籍在|户籍地为?|住址为?|家庭住址|住(?![房户建院]))");
    private static final Pattern OFFICE_AFTER =
            Pattern.compile("^[ (]?[\\u4e00-\\u9fff]{0,6}(?:局|委|办公室|中心|大厅|会议室|窗口|政府|公司|科|处|股)");
    private static final Pattern HOME = Pattern.compile("住(?![房户建院])|户籍|家庭|送达");

    /** 第十四条 of a law is no street. */
    private static final Pattern ARTICLE = Pattern.compile("第[\\d〇零一二三四五六七八九十百千]+条");
    /** A household that is a door: 2单元东户. Any other number of households counts them. */
    private static final Pattern HOUSEHOLD = Pattern.compile("(?:单元|层|楼|门|号) ?(?:\\d|[一二三四东西南北中]{1,2}) ?户$");

    private static final Pattern HOUSEHOLDS = Pattern.compile("户$");
    private static final Pattern NUMBER_ONLY = Pattern.compile("^ ?" + N + " ?[号户]$");

    /** What stands between the parts of an address; at anything else it ends. */
    private static final Pattern NUMBER_AND_UNIT =
            Pattern.compile("[\\dA-Za-z〇零一二三四五六七八九十百两甲乙丙丁东西南北中] ?[号室户楼幢栋座院期区单门层房组队社屯#]|\\d[-–—－]\\d|\\d{3}");

    private static final Pattern STRETCH = Pattern.compile(
            "(?:[\\u4e00-\\u9fffA-Za-z\\d〇·–—－ :：#-]|[,|] {0,2}+(?=[\\dA-Za-z〇零一二三四五六七八九十百两甲乙丙丁东西南北中])){4,}+");

    private Addresses() {}

    static List<Finding> in(String text, PlainText plain) {
        List<Finding> found = new ArrayList<>();
        for (PlainText.Line line : plain.lines()) {
            Matcher stretch = STRETCH.matcher(line.text());
            Matcher unit = NUMBER_AND_UNIT.matcher(line.text());
            while (stretch.find()) {
                if (unit.region(stretch.start(), stretch.end()).find()) {
                    homes(text, plain, line, stretch, found);
                }
            }
        }
        return found;
    }

    private static void homes(String text, PlainText plain, PlainText.Line line, Matcher stretch, List<Finding> found) {
        for (Pattern pattern : FORMS) {
            Matcher m = pattern.matcher(line.text());
            m.useTransparentBounds(true).useAnchoringBounds(false).region(stretch.start(), stretch.end());
            while (m.find()) {
                if (m.group("head").length() > 1 && isHome(line.text(), m)) {
                    Matcher lead = LEAD.matcher(m.group("head"));
                    int own = lead.lookingAt() ? lead.end() : 0;
                    found.add(Documents.finding(
                            text,
                            plain,
                            FindingKind.ADDRESS,
                            line.from() + m.start("head") + own,
                            line.from() + m.end("tail"),
                            m.group("head").substring(own) + "***",
                            "地址写到了门牌"));
                }
            }
        }
    }

    private static boolean isHome(String line, Matcher m) {
        int from = Math.max(0, m.start("head") - 14);
        String before = line.substring(from, m.start("head"));
        int cut = Math.max(Math.max(before.lastIndexOf('。'), before.lastIndexOf(';')), before.lastIndexOf(','));
        String near = before.substring(cut + 1);
        if (counted(near, m.group("head"), m.group("tail"))) {
            return false;
        }
        Matcher home = HOME.matcher(line).useTransparentBounds(true);
        if (home.region(from + cut + 1, m.start("head")).find()) {
            return true;
        }
        String after = line.substring(m.end("tail"), Math.min(line.length(), m.end("tail") + 8));
        return !OFFICE.matcher(near + m.group("head") + m.group("tail")).find()
                && !OFFICE_AFTER.matcher(after).find();
    }

    /** Whether the number counts households, or numbers something that has no doors. */
    private static boolean counted(String near, String head, String tail) {
        if (ARTICLE.matcher(head).find()) {
            return true;
        }
        boolean lives = LEAD.matcher(near).find() || LEAD.matcher(head).lookingAt();
        boolean alone = NUMBER_ONLY.matcher(tail).find();
        if (HOUSEHOLDS.matcher(tail).find() && !HOUSEHOLD.matcher(tail).find()) {
            return alone || !lives;
        }
        return alone && head.endsWith("街道") && !lives;
    }
}
