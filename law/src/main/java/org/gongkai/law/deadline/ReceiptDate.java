package org.gongkai.law.deadline;

import java.time.LocalDate;
import org.gongkai.law.Cites;
import org.gongkai.law.Instrument;
import org.jspecify.annotations.Nullable;

/**
 * 收到申请之日. 条例第三十一条: handed in: that day; mail signed for: the day the organ signs; other mail: the office confirms with
 * the applicant on the day it gets the letter, and the day of confirmation counts; internet and fax: the day both sides confirm.
 *
 * <p>What we do: where a confirmation is needed and none is given, the day of arrival is taken as confirmed, and the step says so.
 *
 * @param date the date of receipt; it may be a day off
 * @param step why
 */
@Cites(in = Instrument.OGI, article = 31)
public record ReceiptDate(LocalDate date, Step step) {

    /**
     * @param arrived the day the application was handed in, signed for, found in the post or sent
     * @param confirmed the day of confirmation, for channels that need one
     */
    public static ReceiptDate of(Channel channel, LocalDate arrived, @Nullable LocalDate confirmed) {
        if (confirmed != null) {
            return confirmed(channel, arrived, confirmed);
        }
        String text = switch (channel) {
            case COUNTER -> "当面提交申请，以提交之日 " + arrived + " 为收到申请之日。";
            case SIGNED_MAIL -> "以邮寄方式提交申请，以行政机关签收之日 " + arrived + " 为收到申请之日。";
            case ORDINARY_MAIL -> "平常信函无需签收，应于收信当日与申请人确认，确认之日为收到申请之日；没有另给确认日期，按 " + arrived + " 当日已确认计算。";
            case INTERNET, FAX -> "通过" + channel.chinese() + "提交申请，以双方确认之日为收到申请之日；没有另给确认日期，按 " + arrived + " 当日已确认计算。";
            case UNSTATED -> "没有说明收到渠道，以所给日期 " + arrived + " 为收到申请之日。";
        };
        return new ReceiptDate(arrived, new Step(text, arrived, channel.basis()));
    }

    private static ReceiptDate confirmed(Channel channel, LocalDate arrived, LocalDate confirmed) {
        if (!channel.needsConfirmation()) {
            throw new ImpossibleHistory(channel.chinese() + "的申请不以确认之日为收到之日：请去掉确认日期，或者改正收到渠道。");
        }
        if (confirmed.isBefore(arrived)) {
            throw new ImpossibleHistory("确认日期 " + confirmed + " 早于申请到达的日期 " + arrived + "：请核对。");
        }
        String text = "通过" + channel.chinese() + "提交的申请 " + arrived + " 到达，" + confirmed + " 确认，以确认之日为收到申请之日。";
        if (channel == Channel.ORDINARY_MAIL && confirmed.isAfter(arrived)) {
            text += "（条例要求收信当日即与申请人确认。）";
        }
        return new ReceiptDate(confirmed, new Step(text, confirmed, channel.basis()));
    }
}
