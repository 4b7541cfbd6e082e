package org.gongkai.app.secrecy.precheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.app.secrecy.marking.PlainText;
import org.gongkai.app.secrecy.precheck.Numbers.Number;

/** Numbers that belong to a person, told by their check digits, their form and the word before them. */
final class PersonalNumbers {
    private static final Pattern IDENTITY_LABEL =
            Pattern.compile("身份证|身份号|证件号|证号|ID ?(?:号|No)", Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER_LABEL = Pattern.compile(
            "编号|订单|流水|单号|批号|账号|帐号|账户|卡号|条码|代码|许可证|合同|文号|凭证|发票|序列|电话|IMEI|No\\.?[:. ]*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern ACCOUNT_LABEL = Pattern.compile("银行|卡号|账号|帐号|账户|帐户|一卡通|存折");
    private static final Pattern PHONE_LABEL = Pattern.compile("电话|座机|固话|传真|宅电|联系方式|手机|[Tt][Ee][Ll]|热线");
    private static final Pattern ANY_LABEL = Pattern.compile(
            "(?:" + IDENTITY_LABEL + "|" + ACCOUNT_LABEL + "|" + PHONE_LABEL + ")[^\\d\\n]{0,4}$",
            Pattern.CASE_INSENSITIVE);

    /** All that tells who it is, the birthday among it, still stands. */
    private static final Pattern HARDLY_MASKED =
            Pattern.compile("(?<!\\d)[1-8]\\d{13,15}[*×xX]{2,4}[\\dXx]{0,2}(?![\\dA-Za-z*])");

    private static final Pattern LAST_ON_NEXT_LINE =
            Pattern.compile("(?<!\\d)(\\d{17}) {0,4}\\n {0,4}[Xx](?![A-Za-z])");
    private static final Pattern MOBILE_BEHIND = Pattern.compile("1[3-9]\\d{9}(?!\\d)");
    /** Letters that are typed, or read by a scanner, for digits. */
    private static final String ALIKE = "OoQDlIiZzSsB|";

    private static final String MEANT = "0000111225581";
    private static final String DIGIT = "[0-9OoQDlIiZzSsB|]";
    private static final Pattern IDENTITY_MISTYPED =
            Pattern.compile("(?<![0-9A-Za-z])" + DIGIT + "(?:[ -]?" + DIGIT + "){16}[ -]?[0-9XxOolI](?![0-9A-Za-z])");
    private static final Pattern MOBILE_MISTYPED =
            Pattern.compile("(?<![0-9A-Za-z])[1lI|][ -]?[3-9](?:[ -]?[0-9OoQDlI|]){9}(?![0-9A-Za-z])");
    private static final int MOST_MISTYPED = 6;
    private static final Pattern CREDIT =
            Pattern.compile("(?<![0-9A-Za-z])[0-9A-Za-z](?:[ -]?[0-9A-Za-z]){17}(?![0-9A-Za-z])");
    private static final Pattern LANDLINE = Pattern.compile(
            "(?<![\\d.])(?:\\(?(?:\\+?86[- ]?)?(?<area>0[1-9]\\d{1,2}|(?<=\\+86[- ]?)[1-9]\\d{1,2})\\)?[ ]?[-–—‐ ]{0,3})(?<local>[2-8]\\d{2,3}[- ]?\\d{4})(?![\\d])(?: ?(?:转|-|ext\\.?) ?\\d{1,5})?");
    private static final Pattern LOCAL = Pattern.compile("(?<![\\d.\\-])[2-8]\\d{2,3}-?\\d{4}(?![\\d.])");
    private static final Pattern AMOUNT_AFTER =
            Pattern.compile("^(?:\\.\\d|,\\d{3}| ?(?:元|万元|亿元|%|吨|平方米|公里|千瓦|立方米|米|人次|台|套|件|份))");

    private static final Pattern RUN = Pattern.compile("\\d{19,60}[Xx]?|\\d{18,60}[Xx]");
    private static final Pattern CODE_LABEL = Pattern.compile("信用代码|代码");

    private final String text;
    private final PlainText plain;
    private final String all;
    private final Figures figures;
    private final Set<String> own;
    private final List<Finding> found = new ArrayList<>();

    PersonalNumbers(String text, PlainText plain, Figures figures, Set<String> own) {
        this.text = text;
        this.plain = plain;
        this.figures = figures;
        this.all = plain.characters();
        this.own = own;
    }

    List<Finding> found() {
        Numbers numbers = new Numbers(plain);
        identities(numbers);
        creditCodes();
        accounts(numbers);
        mobiles(numbers);
        landlines();
        mistyped();
        return found;
    }

    /** Numbers in which letters stand for digits: one reading of them holds, so a person looks. */
    private void mistyped() {
        figures.eachNear(IDENTITY_MISTYPED, 14, 2, m -> {
            String read = meant(m.group());
            boolean holds =
                    IdentityNumber.sound(read) || IdentityNumber.plausible(read) && labelled(m.start(), IDENTITY_LABEL);
            if (letters(m.group()) && holds && !CreditCode.sound(m.group())) {
                add(FindingKind.IDENTITY_NUMBER, m.start(), m.end(), Mask.ends(read, 3, 4), "疑似：有字母代替数字，改成数字后像身份证号");
            }
        });
        figures.eachNear(MOBILE_MISTYPED, 9, 2, m -> {
            if (letters(m.group()) && labelled(m.start(), PHONE_LABEL)) {
                add(FindingKind.MOBILE, m.start(), m.end(), Mask.ends(meant(m.group()), 3, 4), "疑似：有字母代替数字，改成数字后像手机号码");
            }
        });
    }

    private static boolean letters(String printed) {
        long mistyped = printed.chars()
                .limit(printed.length() - 1L)
                .filter(c -> ALIKE.indexOf(c) >= 0)
                .count();
        boolean last = "OolI".indexOf(printed.charAt(printed.length() - 1)) >= 0;
        return (mistyped > 0 || last) && mistyped <= MOST_MISTYPED;
    }

    private static String meant(String printed) {
        var digits = new StringBuilder();
        for (char c : printed.toCharArray()) {
            int at = ALIKE.indexOf(c);
            if (at >= 0) {
                digits.append(MEANT.charAt(at));
            } else if (c != ' ' && c != '-') {
                digits.append(Character.toUpperCase(c));
            }
        }
        return digits.toString();
    }

    private void identities(Numbers numbers) {
        for (Number number : numbers.ofLength(
                18,
                18,
                this::mayBegin,
                n -> IdentityNumber.plausible(n.digits()) && (IdentityNumber.sound(n.digits()) || wrapped(n)))) {
            boolean sound = IdentityNumber.sound(number.digits());
            if (sound || labelled(number.from(), IDENTITY_LABEL)) {
                add(
                        FindingKind.IDENTITY_NUMBER,
                        number,
                        Mask.ends(number.digits(), 3, 4),
                        sound ? "18 位，校验码正确（GB 11643）" : "标明是身份证号，但校验码不符");
            }
        }
        for (Number number :
                numbers.ofLength(15, 15, this::mayBegin, n -> IdentityNumber.legacy(n.digits()) && wrapped(n))) {
            boolean regular = number.shape().size() == 1;
            if (labelled(number.from(), IDENTITY_LABEL)
                    || (regular && !labelled(number.from(), OTHER_LABEL) && !amount(number))) {
                add(FindingKind.IDENTITY_NUMBER, number, Mask.ends(number.digits(), 3, 3), "15 位旧号，出生日期可能");
            }
        }
        runTogether();
        figures.eachNear(LAST_ON_NEXT_LINE, 18, 0, m -> {
            if (IdentityNumber.sound(m.group(1) + "X")) {
                add(
                        FindingKind.IDENTITY_NUMBER,
                        m.start(),
                        m.end(),
                        Mask.ends(m.group(1) + "X", 3, 4),
                        "末位在下一行，校验码正确（GB 11643）");
            }
        });
        figures.eachNear(HARDLY_MASKED, 15, 0, m -> {
            if (labelled(m.start(), IDENTITY_LABEL)) {
                add(FindingKind.IDENTITY_NUMBER, m.start(), m.end(), Mask.ends(m.group(), 3, 0), "遮盖得不够，地区和出生日期仍看得出");
            }
        });
    }

    /** An identity number with other digits right before or behind it, as when cells ran together. */
    private void runTogether() {
        figures.eachNear(RUN, 19, 0, run -> {
            for (int i = run.start(); i + 18 <= run.end(); i++) {
                String window = all.substring(i, i + 18);
                boolean edge = i == run.start() || i + 18 == run.end();
                if (edge && run.end() - run.start() > 18 && IdentityNumber.sound(window)) {
                    add(FindingKind.IDENTITY_NUMBER, i, i + 18, Mask.ends(window, 3, 4), "与其他数字连写，校验码正确（GB 11643）");
                    i += 17;
                    Matcher mobile = MOBILE_BEHIND.matcher(all).region(i + 1, run.end());
                    if (mobile.lookingAt()) {
                        add(
                                FindingKind.MOBILE,
                                mobile.start(),
                                mobile.end(),
                                Mask.ends(mobile.group(), 3, 4),
                                "与身份证号连写的手机号码");
                    }
                }
            }
        });
    }

    private void creditCodes() {
        figures.eachNear(CREDIT, 18, 0, m -> {
            String code = m.group().replaceAll("[ -]", "");
            if (CreditCode.sound(code)) {
                if (!IdentityNumber.sound(code) || labelled(m.start(), CODE_LABEL)) {
                    int from = m.start();
                    int to = m.end();
                    found.removeIf(other -> other.kind() == FindingKind.IDENTITY_NUMBER
                            && other.from() < plain.place(to - 1) + 1
                            && plain.place(from) < other.to());
                    add(
                            FindingKind.CREDIT_CODE,
                            from,
                            to,
                            text.substring(plain.place(from), plain.place(to - 1) + 1),
                            "校验码正确（GB 32100）");
                }
            }
        });
    }

    private void accounts(Numbers numbers) {
        for (Number number : numbers.ofLength(13, 19, _ -> true, n -> card(n) && wrapped(n))) {
            if (!amount(number)) {
                add(FindingKind.BANK_ACCOUNT, number, Mask.ends(number.digits(), 0, 4), "银行卡号，校验位正确");
            }
        }
        for (Number number : numbers.ofLength(9, 25, from -> labelled(from, ACCOUNT_LABEL), this::wrapped)) {
            if (!amount(number) && !number.digits().matches("1[3-9]\\d{9}")) {
                add(FindingKind.BANK_ACCOUNT, number, Mask.ends(number.digits(), 0, 4), "标明是账号");
            }
        }
    }

    private static boolean card(Number number) {
        boolean shape = number.shape().size() == 1
                || number.broken()
                || number.shape().stream().allMatch(n -> n == 1)
                || number.shape().stream().limit(number.shape().size() - 1L).allMatch(n -> n == 4)
                || number.shape().equals(List.of(6, 13))
                || number.shape().equals(List.of(4, 6, 5));
        return shape && !number.digits().contains("X") && BankCard.sound(number.digits());
    }

    private void mobiles(Numbers numbers) {
        for (Number number :
                numbers.ofLength(11, 15, from -> "180".indexOf(all.charAt(from)) >= 0, n -> mobile(n) && wrapped(n))) {
            if (!amount(number) && (labelled(number.from(), PHONE_LABEL) || !labelled(number.from(), OTHER_LABEL))) {
                String digits = number.digits().substring(number.digits().length() - 11);
                add(FindingKind.MOBILE, number, Mask.ends(digits, 3, 4), "手机号码的号段");
            }
        }
    }

    private static boolean mobile(Number number) {
        String digits = number.digits();
        List<Integer> shape = number.shape();
        boolean country = digits.matches("(?:00)?86.*") && digits.length() > 11;
        String own = country ? digits.substring(digits.length() - 11) : digits;
        boolean spaced = shape.stream().allMatch(n -> n == 1);
        if (country && shape.size() > 1 && (shape.getFirst() == 2 || shape.getFirst() == 4)) {
            shape = shape.subList(1, shape.size());
        }
        boolean printed = shape.size() == 1
                || spaced
                || number.broken()
                || shape.equals(List.of(3, 4, 4))
                || shape.equals(List.of(3, 8))
                || shape.equals(List.of(7, 4))
                || shape.equals(List.of(3, 3, 5))
                || shape.equals(List.of(5, 6))
                || shape.equals(List.of(4, 3, 4))
                || shape.equals(List.of(5, 3, 3));
        return printed
                && own.length() == 11
                && own.matches("1(?:3\\d|4[014-9]|5[0-35-9]|6[2567]|7[0-8]|8\\d|9[0-35-9])\\d{8}");
    }

    private void landlines() {
        figures.eachNear(LANDLINE, 10, 6, m -> {
            String digits = m.group("area") + m.group("local").replaceAll("\\D", "");
            if (!own.contains(digits)
                    && !own.contains(digits.substring(m.group("area").length()))) {
                phone(m.start(), m.end("local"), m.end());
            }
        });
        figures.eachNear(LOCAL, 7, 0, local -> {
            String digits = local.group().replaceAll("\\D", "");
            boolean known = own.stream().anyMatch(one -> one.endsWith(digits));
            if (!known
                    && labelled(local.start(), PHONE_LABEL)
                    && !AMOUNT_AFTER.matcher(after(local.end())).find()) {
                phone(local.start(), local.end(), local.end());
            }
        });
    }

    private void phone(int from, int localEnd, int to) {
        String printed = all.substring(from, to);
        String head = all.substring(from, Math.max(from, localEnd - 4));
        add(
                FindingKind.LANDLINE,
                from,
                to,
                head.isEmpty() ? Mask.all(printed) : head.replace("\n", "") + "****",
                "固定电话，不在本机关公布的号码之内");
    }

    /** The first digit of a region of the country. */
    private boolean mayBegin(int at) {
        return all.charAt(at) >= '1' && all.charAt(at) <= '8';
    }

    /** A number broken over two lines is one only where the first line ends in it and holds more than it. */
    private boolean wrapped(Number number) {
        if (!number.broken() || labelled(number.from(), ANY_LABEL)) {
            return true;
        }
        int lineStart = Math.max(all.lastIndexOf('\n', number.from()) + 1, number.from() - 40);
        return number.shape().size() <= 3
                && number.from() - lineStart >= 4
                && all.substring(lineStart, number.from()).strip().length() >= 3;
    }

    private boolean amount(Number number) {
        return AMOUNT_AFTER.matcher(after(number.to())).find();
    }

    private String after(int at) {
        return all.substring(at, Math.min(all.length(), at + 6));
    }

    /** Whether the word stands close before, with nothing of another matter between. */
    private boolean labelled(int at, Pattern label) {
        int from = Math.max(0, at - 16);
        String before = all.substring(from, at);
        int cut = Math.max(Math.max(before.lastIndexOf('。'), before.lastIndexOf(';')), before.lastIndexOf(','));
        return label.matcher(cut < 0 ? before : before.substring(cut + 1)).find();
    }

    private void add(FindingKind kind, Number number, String mask, String why) {
        add(kind, number.from(), number.to(), mask, why);
    }

    private void add(FindingKind kind, int from, int to, String mask, String why) {
        int start = plain.place(from);
        int end = plain.place(to - 1) + 1;
        found.add(new Finding(kind, start, end, text.substring(start, end), mask, why));
    }
}
