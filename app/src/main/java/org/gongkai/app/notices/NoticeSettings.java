package org.gongkai.app.notices;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How notices leave the house; a channel that is not set up is off. Secrets come from the environment, e.g.
 * {@code GONGKAI_NOTICES_SMS_SECRET}, and are never printed.
 *
 * @param office where people reach the program, for links
 * @param every how often what is due is sent
 * @param pause before the second attempt; doubled each time
 * @param attempts after how many a message is given up
 */
@ConfigurationProperties("gongkai.notices")
record NoticeSettings(
        @DefaultValue("http://127.0.0.1:8080") URI office,
        @DefaultValue("5s") Duration every,
        @DefaultValue("1m") Duration pause,
        @DefaultValue("8") int attempts,
        @DefaultValue Mail mail,
        @DefaultValue Sms sms,
        @DefaultValue WeCom wecom,
        @DefaultValue DingTalk dingtalk,
        @DefaultValue Push push) {

    /** @param from the sender; the server is Spring's own setting, {@code spring.mail.host} … */
    record Mail(@DefaultValue("") String from) {}

    /**
     * A gateway that takes a form by POST: {@code id, phone, content, timestamp, sign}, where {@code sign} is the lower-case
     * hexadecimal HMAC-SHA256 of {@code id + phone + timestamp} under {@code secret}.
     *
     * @param signature what stands in front of the words, in the gateway's brackets: 高岭区政府
     */
    record Sms(
            @DefaultValue("") String url,
            @DefaultValue("") String secret,
            @DefaultValue("") String signature) {
        @Override
        public String toString() {
            return "Sms[url=" + url + "]";
        }
    }

    /** An application of 企业微信. */
    record WeCom(
            @DefaultValue("https://qyapi.weixin.qq.com") String url,
            @DefaultValue("") String corp,
            @DefaultValue("0") long agent,
            @DefaultValue("") String secret) {
        @Override
        public String toString() {
            return "WeCom[url=" + url + "]";
        }
    }

    /** A robot of 钉钉 that signs (加签). */
    record DingTalk(
            @DefaultValue("https://oapi.dingtalk.com") String url,
            @DefaultValue("") String token,
            @DefaultValue("") String secret) {
        @Override
        public String toString() {
            return "DingTalk[url=" + url + "]";
        }
    }

    /**
     * The key with which browsers know this program (VAPID).
     *
     * @param publicKey P-256 point, uncompressed, base64url
     * @param privateKey P-256 number, base64url
     * @param contact whom a push service may ask: {@code mailto:…}
     */
    record Push(
            @DefaultValue("") String publicKey,
            @DefaultValue("") String privateKey,
            @DefaultValue("") String contact) {
        @Override
        public String toString() {
            return "Push[contact=" + contact + "]";
        }
    }
}
