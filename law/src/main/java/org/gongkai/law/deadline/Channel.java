package org.gongkai.law.deadline;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.gongkai.law.Article;
import org.gongkai.law.Instrument;

/** How an application reached the organ; the channel decides which day is the date of receipt (条例第三十一条). */
public enum Channel {
    /** 当面提交, also an oral application that the office wrote down: the day of submission. */
    COUNTER("counter", "当面提交", 1, false),
    /** 挂号信、特快专递 and other mail signed for: the day the organ signs. */
    SIGNED_MAIL("signed-mail", "签收邮寄", 2, false),
    /** 平常信函 and other mail not signed for: the day of confirmation with the applicant, which should be the day it came. */
    ORDINARY_MAIL("ordinary-mail", "平常信函", 2, true),
    /** 互联网渠道, e-mail included: the day both sides confirm. */
    INTERNET("internet", "互联网渠道", 3, true),
    /** 政府信息公开工作机构的传真: the day both sides confirm. */
    FAX("fax", "传真", 3, true),
    /** Not stated: the date given is taken as the date of receipt. */
    UNSTATED("unstated", "未说明渠道", 0, false);

    private final String code;
    private final String chinese;
    private final int item;
    private final boolean confirmed;

    Channel(String code, String chinese, int item, boolean confirmed) {
        this.code = code;
        this.chinese = chinese;
        this.item = item;
        this.confirmed = confirmed;
    }

    /** The name used on the command line and in files. */
    public String code() {
        return code;
    }

    public String chinese() {
        return chinese;
    }

    /** Whether the date of receipt is the day of confirmation rather than the day of arrival. */
    public boolean needsConfirmation() {
        return confirmed;
    }

    /** The item of article 31 that settles the date. */
    public Article basis() {
        return Article.of(Instrument.OGI, 31).item(item);
    }

    /** The channel of a code or Chinese name. */
    public static Channel of(String text) {
        return Arrays.stream(values())
                .filter(channel -> channel.code.equals(text) || channel.chinese.equals(text))
                .findFirst()
                .orElseThrow(() -> new ImpossibleHistory("没有“" + text + "”这种收到渠道；可用："
                        + Arrays.stream(values())
                                .map(channel -> channel.code + "（" + channel.chinese + "）")
                                .collect(Collectors.joining("、"))
                        + "。"));
    }
}
