package org.gongkai.annualreport.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a report says of the 信息处理费: how many notices, for how much, how much was paid (政府信息公开信息处理费管理办法).
 *
 * @param claims every figure stated, in order
 * @param first the first sentence about the fee, null when there is none
 */
record FeeStatement(List<Claim> claims, @Nullable Sentence first) {

    private static final int MOST_CLAIMS = 200;

    /** What a figure counts. */
    enum Kind {
        NOTICES("收费通知件数"),
        DUE("收费通知总金额"),
        PAID("实际收取总金额"),
        CASES("收取信息处理费的件数");

        final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** A figure of the statement, in 件 or 元. {@code part} when it counts only some ("其中，沭阳县民政局1件，收取880元"). */
    record Claim(Kind kind, BigDecimal value, boolean part, Sentence sentence, int start, int end) {}

    private static final Pattern ABOUT =
            Pattern.compile("信息(?:公开)?处理费|收费通知|信息公开(?:收费|费用)|信息公开.{0,20}(?:收取|收费|费用)|依申请.{0,20}(?:收取|收费|费用)|处理费");

    /** In section six the fee is the fee, by whatever name. */
    private static final Pattern ABOUT_IN_SIX = Pattern.compile("处理费|收费|费用|收取");

    private static final Pattern OTHER_FEES = Pattern.compile("行政事业性收费|三公|涉企收费|停车|学费|收费标准公示|收费清单|收费目录");

    private static final String MONEY = "(?<![\\d.])(" + Figures.FIGURE + ")(万)?元";
    private static final String PIECES = "(?<![\\d.])(" + Figures.FIGURE + ")(?:件|份|次|笔|宗|起)";

    /** "发出收费通知3件", "收费通知的件数为0", "发出收费通知书 0 份", "向申请人发出3件收费通知". */
    private static final Pattern NOTICES =
            Pattern.compile("(?:收费通知(?:书|单)?(?:的)?(?:总?件数|份数|数量)?(?:共计|共|为|是|:){0,2}" + PIECES.replace("(?:件", "(?:件|张")
                    + "|(?:发出|制发|出具|下达|送达)" + PIECES + "(?:信息处理费|政府信息公开)?(?:的)?收费通知"
                    + "|收费通知(?:书|单)?的?(?:件数|份数|数量)(?:为|是|:)(0|零)(?![\\d.]))");

    /** "收费通知总金额500元", "总金额为0元", "涉及金额 500 元", "应收取信息处理费500元". */
    private static final Pattern DUE = Pattern.compile(
            "(?<!实际收取)(?<!实收)(?<!收取的)(?:收费)?(?:通知)?(?:的)?(?:应收|涉及|通知|收费|总)(?:总)?(?:金额|费用)(?:共计|共|合计|为|是|:){0,2}" + MONEY
                    + "|应(?:收取?|缴纳?)(?:信息处理费|费用)?(?:总金额|金额)?(?:共计|共|合计|为|是|:){0,2}" + MONEY);

    /** "实际收取信息处理费共计400元", "实际收取的总金额为0元", "收取信息处理费2230元", "全年收取…0元". */
    private static final Pattern PAID = Pattern.compile(
            "(?:实际收取|实际收费|实际收到|实收|收取|收缴|收费|缴纳)(?:的)?(?:了|政府信息公开|信息公开|信息处理费|信息公开处理费|处理费|费用|申请)*(?:的)?(?:总金额|总额|金额|总计|数)?(?:共计|共|合计|总计|为|是|:|计|,){0,2}"
                    + MONEY);

    /** "3件政府信息公开申请案件收取信息处理费": cases that paid. */
    private static final Pattern PAID_CASES =
            Pattern.compile(PIECES + "(?:依申请公开|政府信息公开)?(?:申请)?(?:案件|事项|件)?(?:,)?收取(?:了)?(?:信息处理费|处理费|费用)?");

    private static final Pattern NOT_CHARGED = Pattern.compile(
            "(?:未|没有|无|不|从未|均未)(?:向[^,。;]{0,16})?(?:因[^,。;]{0,16})?(?:收取|收缴|产生|发生|涉及|存在|有)?(?:过|任何|公民、法人和其他组织等任何|相关)*(?:政府信息公开|信息公开|依申请公开)*(?:的)?(?:信息处理费|信息公开处理费|处理费|收费事项|收费情况|收费|费用|收取)");
    private static final Pattern NO_NOTICE = Pattern.compile("(?:未|没有|无)(?:制发|发出|出具|下达|发送|送达)?(?:过|任何)?(?:信息处理费)?收费通知");
    private static final Pattern ALL_ZERO =
            Pattern.compile("(?:均|都|皆|各|全部)(?:为|是)(?:0|零|〇)(?![\\d.])(?:元|件)?|为(?:0|零)(?![\\d.])$");

    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年|去年|上年|上一年");

    static FeeStatement of(ReportFacts facts) {
        List<Claim> claims = new ArrayList<>();
        Sentence first = null;
        boolean parts = false;
        for (Sentence sentence : facts.sentences()) {
            String text = sentence.text();
            if (text.indexOf('费') < 0 && text.indexOf('收') < 0) {
                continue;
            }
            boolean about = ABOUT.matcher(text).find()
                    || sentence.section().number() == 6
                            && ABOUT_IN_SIX.matcher(text).find();
            if (!about || OTHER_FEES.matcher(text).find()) {
                continue;
            }
            first = first == null ? sentence : first;
            parts = parts || text.startsWith("其中");
            read(facts, sentence, parts, claims);
            parts = parts && text.endsWith(";");
        }
        return new FeeStatement(List.copyOf(claims), first);
    }

    private static void read(ReportFacts facts, Sentence sentence, boolean parts, List<Claim> claims) {
        String text = sentence.text();
        Reader reader = new Reader(sentence, parts, otherYear(facts, text), claims);
        reader.money(Kind.DUE, DUE.matcher(text));
        reader.money(Kind.PAID, PAID.matcher(text));
        Matcher notices = NOTICES.matcher(text);
        while (notices.find()) {
            String figure = notices.group(1) != null ? notices.group(1) : notices.group(2);
            reader.add(Kind.NOTICES, figure == null ? "0" : figure, notices);
        }
        Matcher cases = PAID_CASES.matcher(text);
        while (cases.find()) {
            reader.add(Kind.CASES, cases.group(1), cases);
        }
        Matcher none = NOT_CHARGED.matcher(text);
        while (none.find()) {
            if (!text.startsWith("通知", none.end())) {
                reader.add(Kind.PAID, "0", none);
            }
        }
        Matcher noNotice = NO_NOTICE.matcher(text);
        while (noNotice.find()) {
            reader.add(Kind.NOTICES, "0", noNotice);
        }
        Matcher zero = ALL_ZERO.matcher(text);
        if (zero.find()) {
            String named = text.substring(0, zero.start());
            if (named.contains("收费通知") && (named.contains("件数") || named.contains("份数") || named.contains("数量"))) {
                reader.add(Kind.NOTICES, "0", zero);
            }
            if (named.contains("金额")) {
                reader.add(Kind.DUE, "0", zero);
            }
            if (named.contains("收取")) {
                reader.add(Kind.PAID, "0", zero);
            }
        }
    }

    /** Where the sentence begins to speak of another year; its length when it does not. */
    private static int otherYear(ReportFacts facts, String text) {
        Matcher year = YEAR.matcher(text);
        while (year.find()) {
            boolean title = text.lastIndexOf('《', year.start()) > text.lastIndexOf('》', year.start());
            boolean other =
                    year.group(1) == null || facts.year() != 0 && Integer.parseInt(year.group(1)) != facts.year();
            if (other && !title) {
                return year.start();
            }
        }
        return text.length();
    }

    /** Collects the figures of one sentence, up to where it turns to another year. */
    private record Reader(Sentence sentence, boolean parts, int other, List<Claim> claims) {
        void money(Kind kind, Matcher m) {
            while (m.find()) {
                int group = m.group(1) != null ? 1 : 3;
                boolean tenThousands = m.group(group + 1) != null;
                Figures.value(m.group(group))
                        .map(v -> tenThousands ? v.multiply(BigDecimal.valueOf(10_000)) : v)
                        .ifPresent(v -> claim(kind, v, m));
            }
        }

        void add(Kind kind, String figure, Matcher m) {
            Figures.value(figure).ifPresent(v -> claim(kind, v, m));
        }

        private void claim(Kind kind, BigDecimal value, Matcher m) {
            if (m.start() < other && claims.size() < MOST_CLAIMS) {
                boolean part = parts || sentence.text().substring(0, m.start()).contains("其中");
                claims.add(new Claim(kind, value, part, sentence, m.start(), m.end()));
            }
        }
    }

    /** The figures of a kind that speak of the whole. */
    List<Claim> whole(Kind kind) {
        return claims.stream().filter(c -> c.kind() == kind && !c.part()).toList();
    }

    /** The figures of a kind that speak of parts. */
    List<Claim> parts(Kind kind) {
        return claims.stream().filter(c -> c.kind() == kind && c.part()).toList();
    }
}
