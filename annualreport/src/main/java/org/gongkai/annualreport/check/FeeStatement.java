package org.gongkai.annualreport.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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

    private static final Pattern OTHER_FEES = Pattern.compile("行政事业性收费|三公|涉企收费|停车|学费|收费标准公示|收费清单|收费目录|未按收费通知要求|未按收费通知");

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
            if (claims.size() < MOST_CLAIMS) {
                claims.addAll(FeeSentence.read(sentence, facts.year(), parts));
            }
            parts = parts && text.endsWith(";");
        }
        return new FeeStatement(List.copyOf(claims), first);
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
