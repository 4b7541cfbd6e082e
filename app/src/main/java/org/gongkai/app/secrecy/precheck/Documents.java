package org.gongkai.app.secrecy.precheck;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.app.secrecy.marking.PlainText;

/** Papers, plates, accounts and addresses on the net, each by its form and, where the form is not enough, the word before it. */
final class Documents {
    private static final String TO = "[^。;\\n]{0,14}?[:：]? ?";
    private static final String GAP = "[ -]?";

    /** A form; {@code keep} are how many characters at both ends stay. */
    private record Form(FindingKind kind, Pattern pattern, int first, int last, String why) {}

    private static final List<Form> FORMS = List.of(
            new Form(
                    FindingKind.PROPERTY_UNIT,
                    Pattern.compile(
                            "(?<![0-9A-Za-z])(?<it>\\d{6} ?\\d{3} ?\\d{3} ?[GJZ][A-HSXYW] ?\\d{5} ?[FLQW] ?\\d{8})(?![0-9A-Za-z])"),
                    6,
                    0,
                    "28 位不动产单元代码的结构"),
            new Form(
                    FindingKind.PROPERTY_UNIT,
                    Pattern.compile(
                            "(?:[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]\\(\\d{4}\\)[^\\s,。;()]{2,12}?不动产权?第?|不动产权?证书?号?[:：]?[^\\s,。;\\d]{0,20})(?<it>\\d{6,8})号?"),
                    0,
                    2,
                    "不动产权证号"),
            new Form(
                    FindingKind.PASSPORT,
                    Pattern.compile(
                            "(?:护照|passport|证件)" + TO + "(?<it>(?<![A-Za-z0-9])(?:[EGDSPHK]" + GAP
                                    + "?\\d{8}|E[A-HJ-NP-Z]\\d{7}|[DPS]E\\d{7}|1[45]\\d{7}|[A-Z]{1,2}\\d{6,8}))(?![A-Za-z0-9])",
                            Pattern.CASE_INSENSITIVE),
                    1,
                    2,
                    "护照号码的结构"),
            new Form(
                    FindingKind.PASSPORT,
                    Pattern.compile("(?<![A-Za-z0-9])(?<it>E[A-HJ-NP-Z]\\d{7}|[EG]\\d{8})(?![A-Za-z0-9])"),
                    1,
                    2,
                    "护照号码的结构"),
            new Form(
                    FindingKind.TRAVEL_PERMIT,
                    Pattern.compile(
                            "(?:通行证|回乡证|港澳|台胞证|居留|居住证|证件)" + TO
                                    + "(?<it>(?<![A-Za-z0-9])(?:[HM]\\d{8}(?:\\d{2})?|[CWTL]\\d{8}|[CT][A-Z]\\d{7}|\\d{8}(?:\\d{2})?(?:\\([A-Z]\\))?|[A-Z]{3}\\d{12}|9\\d{17}))(?![A-Za-z0-9])"),
                    1,
                    2,
                    "通行证或居留证号码的结构"),
            new Form(
                    FindingKind.TRAVEL_PERMIT,
                    Pattern.compile("(?<![A-Za-z0-9])(?<it>[HM]\\d{8}(?:\\d{2})?)(?![A-Za-z0-9])"),
                    1,
                    2,
                    "港澳居民来往内地通行证号码的结构"),
            new Form(
                    FindingKind.OFFICER_CARD,
                    Pattern.compile(
                            "(?:军官证|士兵证|军人证|警官证|文职干部证|士官证|军官|警号)" + TO
                                    + "(?<it>(?:[\\u4e00-\\u9fff]{1,2}字第)?(?<![A-Za-z0-9])[A-Za-z]{0,2}\\d{6,8})号?(?![A-Za-z0-9])"),
                    0,
                    2,
                    "标明是军官证等证件号"),
            new Form(
                    FindingKind.OFFICER_CARD,
                    Pattern.compile("(?<it>[军武政后装海空火联南北沈兰济广成京参]字第 ?\\d{6,8} ?号)"),
                    0,
                    0,
                    "军官证号的结构"),
            new Form(
                    FindingKind.INSURANCE_NUMBER,
                    Pattern.compile(
                            "(?:社会保障号|社保号|社保卡号|社保编号|医保号|医保卡号|医保编号|学籍号|户籍号|户号|户口簿号|病历号|住院号|准考证号|残疾证号|残疾人证号|低保证号|优抚证号|驾驶证号|驾照号)(?:码)?"
                                    + TO
                                    + "(?<it>(?<![A-Za-z0-9])[A-Za-z]{0,2}\\d{6,20}[XxBb]?\\d{0,2})(?![A-Za-z0-9])"),
                    0,
                    3,
                    "标明是社保、医保、学籍或户籍等号码"),
            new Form(
                    FindingKind.EMAIL,
                    Pattern.compile(
                            "(?<![A-Za-z0-9._%+-])(?<it>[A-Za-z0-9][A-Za-z0-9._%+-]{0,63} ?(?:@|\\(at\\)|\\[at\\]) ?[A-Za-z0-9][A-Za-z0-9-]*(?: ?\\. ?[A-Za-z0-9-]{2,})+)"),
                    -1,
                    0,
                    "电子邮箱"),
            new Form(
                    FindingKind.SOCIAL_ACCOUNT,
                    Pattern.compile(
                            "(?:微信(?:号|号码|ID)?|[Ww]e[Cc]hat|WX|wx|vx|VX)(?: ?[:：为是] ?| )(?<it>[A-Za-z][-_A-Za-z0-9]{5,19})(?![-_A-Za-z0-9])"),
                    1,
                    1,
                    "标明是微信号"),
            new Form(
                    FindingKind.SOCIAL_ACCOUNT,
                    Pattern.compile("(?:[Qq][Qq](?:号|号码)?)(?: ?[:：为是]? ?)(?<it>[1-9]\\d{4,10})(?!\\d)"),
                    2,
                    2,
                    "标明是 QQ 号"));

    private static final Pattern PLATE = Pattern.compile(
            "(?<before>.?)(?<it>[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使][ ]?[A-HJ-NP-Z][·•・.\\- ]{0,2}(?<tail>[A-HJ-NP-Z0-9](?: ?[A-HJ-NP-Z0-9]){3,5}(?:挂|学|警|港|澳|领|使)?))(?![A-Za-z0-9])",
            Pattern.DOTALL);
    /** The same with the end of a line in it. */
    private static final Pattern PLATE_BROKEN = Pattern.compile(
            "(?<before>.?)(?<it>[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼](?=[ A-Z0-9·•・.-]{0,9}\\n) {0,2}\\n? {0,2}[A-HJ-NP-Z][·•・.\\- ]{0,2}\\n? {0,2}(?<tail>[A-HJ-NP-Z0-9](?:\\n? ?[A-HJ-NP-Z0-9]){4,5}))(?![A-Za-z0-9年月日号])",
            Pattern.DOTALL);
    /** The shortest number here, a QQ number, has five digits; the longest label with what may follow it 48 characters. */
    private static final int FEWEST = 5;

    private static final int LABEL = 48;
    private static final String NO_PLATE_BEFORE = "创更最全革重刷崭翻清尝历北南东西天海永安吴";

    private Documents() {}

    static List<Finding> in(String text, PlainText plain, Figures figures) {
        List<Finding> found = new ArrayList<>();
        for (Form form : FORMS) {
            figures.eachNear(
                    form.pattern(),
                    FEWEST,
                    LABEL,
                    m -> found.add(finding(
                            text,
                            plain,
                            form.kind(),
                            m.start("it"),
                            m.end("it"),
                            mask(form, m.group("it")),
                            form.why())));
        }
        figures.eachNear(PLATE, FEWEST, LABEL, plate -> plate(text, plain, plate, found));
        List<Finding> whole = List.copyOf(found);
        figures.eachNear(PLATE_BROKEN, FEWEST, LABEL, plate -> {
            int from = plain.place(plate.start("it"));
            if (whole.stream().noneMatch(one -> one.kind() == FindingKind.PLATE && one.from() == from)) {
                plate(text, plain, plate, found);
            }
        });
        return found;
    }

    private static void plate(String text, PlainText plain, Matcher plate, List<Finding> found) {
        String tail = plate.group("tail").replaceAll("[ \n]", "");
        long digits = tail.chars().filter(Character::isDigit).count();
        boolean length = tail.replaceAll("[^A-Z0-9]", "").length()
                >= (Character.isDigit(tail.charAt(tail.length() - 1)) || tail.matches(".*[A-Z]$") ? 5 : 4);
        boolean word = !plate.group("before").isEmpty() && NO_PLATE_BEFORE.contains(plate.group("before"));
        if (digits >= 3 && length && !word) {
            String printed = plate.group("it").replaceAll("\\s", "");
            found.add(finding(
                    text,
                    plain,
                    FindingKind.PLATE,
                    plate.start("it"),
                    plate.end("it"),
                    printed.substring(0, Math.min(2, printed.length())) + "***" + printed.charAt(printed.length() - 1),
                    "机动车号牌的结构"));
        }
    }

    static Finding finding(String text, PlainText plain, FindingKind kind, int from, int to, String mask, String why) {
        int start = plain.place(from);
        int end = plain.place(to - 1) + 1;
        return new Finding(kind, start, end, text.substring(start, end), mask, why);
    }

    private static String mask(Form form, String printed) {
        if (form.first() < 0) {
            int at = printed.indexOf('@');
            return printed.charAt(0) + "***" + (at < 0 ? "" : printed.substring(at));
        }
        return printed.length() <= form.first() + form.last()
                ? Mask.all(printed)
                : Mask.ends(printed, form.first(), form.last());
    }
}
