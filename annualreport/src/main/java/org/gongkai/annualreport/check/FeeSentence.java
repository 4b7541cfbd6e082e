package org.gongkai.annualreport.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.annualreport.check.FeeStatement.Claim;
import org.gongkai.annualreport.check.FeeStatement.Kind;

/**
 * Reads the figures of one sentence about the 信息处理费. What a figure counts is told by the words between it and the figure
 * before: "发出收费通知 | 3件，收费通知总金额 | 1500元，实际收取总金额 | 400元".
 */
final class FeeSentence {
    private static final Pattern FIGURE =
            Pattern.compile("(?<![\\d.])(" + Figures.FIGURE + ")(?:(余|多)?(万)?(元)|(件|份|次|笔|宗|起|张))(?!/)");

    /** Words that make a figure none of ours: a tariff, a relief, a limit, the requests themselves. */
    private static final Pattern NOT_OURS = Pattern.compile("标准|减免|免收|退还|退回|每|超过|以上|逾期|未缴|上限|单价|收到|受理|办理|答复|收件");

    private static final Pattern PAID =
            Pattern.compile("实际|实收|已收|(?<!应)收取|(?<!应)收缴|(?<!应)缴纳|入库|缴入|到账|(?<!应)收费(?!通知)(?!总?金额)");
    private static final Pattern DUE = Pattern.compile("应收|应当?收取|应缴|总?金额|总额|通知");
    private static final Pattern NOTICE = Pattern.compile("通知");

    /** "有3件…案件收取信息处理费", "向3件申请发出收费通知": what follows a count. */
    private static final Pattern CHARGED_NEXT = Pattern.compile("[^。;\\d]{0,24}?收取");

    private static final Pattern NOTIFIED_NEXT =
            Pattern.compile("[^。;\\d]{0,14}?(?:发出|制发|出具|下达)[^。;\\d,]{0,8}收费通知|(?:信息处理费|政府信息公开|的)*收费通知");

    private static final Pattern NOT_CHARGED = Pattern.compile(
            "(?:未|没有|无|从未)(?:向[^,。;]{0,16}|因[^,。;]{0,16})?(?:收取|收缴|产生|发生|涉及|存在|有)?(?:过|任何|公民、法人和其他组织等任何|相关)*(?:政府信息公开|信息公开|依申请公开)*(?:的)?(?:信息处理费|信息公开处理费|处理费|收费事项|收费情况|收费|费用|收取)(?!通知)(?!标准)");
    private static final Pattern NO_NOTICE =
            Pattern.compile("(?:未|没有|无)(?:制发|发出|出具|下达|发送|送达)?(?:过|任何)?(?:信息处理费)?(?:的)?收费通知");

    /** "发出收费通知的件数和总金额，以及实际收取的总金额均为0". */
    private static final Pattern ALL_ZERO =
            Pattern.compile("(?:均|都|皆|各|全部)(?:为|是)(?:0|零|〇)(?![\\d.])(?:元|件)?|(?<!金额)(?<!件数)为(?:0|零)(?=[。;]?$)");

    /** "收取金额为0", "件数为2": a figure without a unit after one label. */
    private static final Pattern WITHOUT_UNIT = Pattern.compile("(件数|份数|金额|总额)(?:为|是|:)(\\d{1,9}|零|〇)(?![\\d.件份元万])");

    private static final Pattern SEPARATELY = Pattern.compile("分别(?:为|是)");
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年|去年|上年|上一年");

    private final Sentence sentence;
    private final String text;
    private final boolean parts;
    private final int other;
    private final List<Claim> claims = new ArrayList<>();

    private FeeSentence(Sentence sentence, int year, boolean parts) {
        this.sentence = sentence;
        this.text = sentence.text();
        this.parts = parts;
        this.other = otherYear(year);
    }

    /** The figures of a sentence up to where it turns to another year than {@code year} (0: unknown). */
    static List<Claim> read(Sentence sentence, int year, boolean parts) {
        FeeSentence reader = new FeeSentence(sentence, year, parts);
        reader.figures();
        reader.words(NOT_CHARGED, Kind.PAID);
        reader.words(NO_NOTICE, Kind.NOTICES);
        reader.zeros();
        return reader.claims;
    }

    private void figures() {
        Matcher separately = SEPARATELY.matcher(text);
        int list = separately.find() ? separately.end() : -1;
        int money = 0;
        int from = 0;
        Matcher m = FIGURE.matcher(text);
        for (int i = 0; i < 2 * Prose.MOST_MATCHES && m.find(); i++) {
            String window = text.substring(Math.max(from, m.start() - 30), m.start());
            Optional<BigDecimal> value = Figures.value(m.group(1));
            from = m.end();
            if (value.isEmpty()
                    || m.group(2) != null
                    || NOT_OURS.matcher(window).find()) {
                continue;
            }
            if (list >= 0 && m.start() >= list) {
                money += m.group(4) == null ? 0 : 1;
                inList(m, value.get(), money);
            } else if (m.group(4) != null) {
                money(m, window, yuan(m, value.get()));
            } else {
                pieces(m, window, value.get());
            }
        }
    }

    /** "…的件数、总金额和实际收取的总金额分别为3件、1500元、400元". */
    private void inList(Matcher m, BigDecimal value, int money) {
        String named = text.substring(0, m.start());
        boolean due = named.contains("通知") && named.contains("金额");
        boolean paid = named.contains("收取") || named.contains("实收");
        if (m.group(4) == null) {
            if (NOTICE.matcher(named).find() && named.contains("数")) {
                add(Kind.NOTICES, value, m.start(), m.end());
            }
        } else if (due && money == 1) {
            add(Kind.DUE, yuan(m, value), m.start(), m.end());
        } else if (paid && money == (due ? 2 : 1)) {
            add(Kind.PAID, yuan(m, value), m.start(), m.end());
        }
    }

    private void money(Matcher m, String window, BigDecimal yuan) {
        boolean paid = PAID.matcher(window).find();
        boolean due = DUE.matcher(window).find();
        boolean both =
                paid && due && window.contains("均") && NOTICE.matcher(window).find();
        if (paid) {
            add(Kind.PAID, yuan, m.start(), m.end());
        }
        if (both || due && !paid) {
            add(Kind.DUE, yuan, m.start(), m.end());
        }
    }

    private void pieces(Matcher m, String window, BigDecimal value) {
        String next = text.substring(m.end());
        if (NOTICE.matcher(window).find() || NOTIFIED_NEXT.matcher(next).lookingAt()) {
            add(Kind.NOTICES, value, m.start(), m.end());
        } else if (CHARGED_NEXT.matcher(next).lookingAt()
                || PAID.matcher(window).find()) {
            add(Kind.CASES, value, m.start(), m.end());
        }
    }

    private void words(Pattern pattern, Kind kind) {
        Matcher m = pattern.matcher(text);
        for (int i = 0; i < Prose.MOST_MATCHES && m.find(); i++) {
            add(kind, BigDecimal.ZERO, m.start(), m.end());
        }
    }

    private void zeros() {
        Matcher all = ALL_ZERO.matcher(text);
        if (all.find()) {
            String named = text.substring(0, all.start());
            if (NOTICE.matcher(named).find()
                    && (named.contains("件数") || named.contains("份数") || named.contains("数量"))) {
                add(Kind.NOTICES, BigDecimal.ZERO, all.start(), all.end());
            }
            if (named.contains("金额") && NOTICE.matcher(named).find()) {
                add(Kind.DUE, BigDecimal.ZERO, all.start(), all.end());
            }
            if (named.contains("收取") || named.contains("实收")) {
                add(Kind.PAID, BigDecimal.ZERO, all.start(), all.end());
            }
        }
        Matcher one = WITHOUT_UNIT.matcher(text);
        for (int i = 0; i < Prose.MOST_MATCHES && one.find(); i++) {
            String window = text.substring(Math.max(0, one.start() - 20), one.start());
            String near = window.substring(Math.max(window.lastIndexOf(','), window.lastIndexOf('、')) + 1);
            boolean pieces = one.group(1).endsWith("数");
            boolean paid = PAID.matcher(near).find();
            Kind kind = pieces ? Kind.NOTICES : paid ? Kind.PAID : Kind.DUE;
            Figures.value(one.group(2)).ifPresent(v -> add(kind, v, one.start(), one.end()));
        }
    }

    private void add(Kind kind, BigDecimal value, int start, int end) {
        if (start < other) {
            boolean part = parts || text.substring(0, start).contains("其中");
            claims.add(new Claim(kind, value, part, sentence, start, end));
        }
    }

    private static BigDecimal yuan(Matcher m, BigDecimal value) {
        return m.group(3) == null ? value : value.multiply(BigDecimal.valueOf(10_000));
    }

    /** Where the sentence begins to speak of another year; its length when it does not. */
    private int otherYear(int reportYear) {
        Matcher year = YEAR.matcher(text);
        while (year.find()) {
            boolean title = text.lastIndexOf('《', year.start()) > text.lastIndexOf('》', year.start())
                    || text.lastIndexOf('〔', year.start()) > text.lastIndexOf('〕', year.start());
            boolean elsewhere =
                    year.group(1) == null || reportYear != 0 && Integer.parseInt(year.group(1)) != reportYear;
            if (elsewhere && !title) {
                return year.start();
            }
        }
        return text.length();
    }
}
