package org.gongkai.app.notices;

import java.net.URI;
import java.time.Duration;

/** Settings of delivery for a test: all off but what it names. */
record Setup(NoticeSettings settings) {
    private static final NoticeSettings OFF = new NoticeSettings(
            URI.create("https://office.example.test"),
            Duration.ofSeconds(5),
            Duration.ofMinutes(1),
            3,
            new NoticeSettings.Mail(""),
            new NoticeSettings.Sms("", "", ""),
            new NoticeSettings.WeCom("", "", 0, ""),
            new NoticeSettings.DingTalk("", "", ""),
            new NoticeSettings.Push("", "", ""));

    static NoticeSettings off() {
        return OFF;
    }

    static NoticeSettings mail(String from) {
        return with(new NoticeSettings.Mail(from), OFF.sms(), OFF.wecom(), OFF.dingtalk(), OFF.push());
    }

    static NoticeSettings sms(String url) {
        return with(
                OFF.mail(), new NoticeSettings.Sms(url, "a secret", "高岭区政府"), OFF.wecom(), OFF.dingtalk(), OFF.push());
    }

    static NoticeSettings wecom(String url) {
        return with(
                OFF.mail(),
                OFF.sms(),
                new NoticeSettings.WeCom(url, "corp", 7, "a secret"),
                OFF.dingtalk(),
                OFF.push());
    }

    static NoticeSettings dingtalk(String url) {
        return with(
                OFF.mail(),
                OFF.sms(),
                OFF.wecom(),
                new NoticeSettings.DingTalk(url, "a token", "a secret"),
                OFF.push());
    }

    static NoticeSettings push(String publicKey, String privateKey) {
        return with(
                OFF.mail(),
                OFF.sms(),
                OFF.wecom(),
                OFF.dingtalk(),
                new NoticeSettings.Push(publicKey, privateKey, "mailto:office@example.test"));
    }

    private static NoticeSettings with(
            NoticeSettings.Mail mail,
            NoticeSettings.Sms sms,
            NoticeSettings.WeCom wecom,
            NoticeSettings.DingTalk dingtalk,
            NoticeSettings.Push push) {
        return new NoticeSettings(
                OFF.office(), OFF.every(), OFF.pause(), OFF.attempts(), mail, sms, wecom, dingtalk, push);
    }
}
