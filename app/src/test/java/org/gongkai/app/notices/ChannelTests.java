package org.gongkai.app.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves by each channel, seen by the service at the other end. */
class ChannelTests {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-26T01:00:00Z"), ZoneOffset.UTC);
    private static final Message MESSAGE = new Message(
            UUID.fromString("0b4c1f0e-2f4b-4a57-9d53-0e3f8f0a4c11"),
            "您有一件签报等待办理",
            URI.create("https://office.example.test/office/memos/1"));

    private StandIn service;

    @BeforeEach
    void start() throws Exception {
        service = new StandIn();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void anSmsCarriesSignatureWordsAndLinkAndIsSigned() throws Exception {
        var channel = new SmsChannel(Setup.sms(service.address() + "/send"), new Gateway(), CLOCK);
        channel.send(MESSAGE, "13800000000");
        var form = service.asked().getFirst().form();
        assertThat(form)
                .containsEntry("id", MESSAGE.id().toString())
                .containsEntry("phone", "13800000000")
                .containsEntry("content", "【高岭区政府】您有一件签报等待办理，请登录办理：https://office.example.test/office/memos/1")
                .containsEntry("timestamp", String.valueOf(CLOCK.millis()))
                .containsEntry("sign", HexFormat.of().formatHex(hmac(MESSAGE.id() + "13800000000" + CLOCK.millis())));
        assertThat(channel.accepts("13800000000")).isTrue();
        assertThat(channel.accepts("010-1234")).isFalse();
    }

    @Test
    void aRobotOfDingTalkSignsAndCallsThePerson() throws Exception {
        new DingTalkChannel(Setup.dingtalk(service.address()), new Gateway(), CLOCK).send(MESSAGE, "user-7");
        var asked = service.asked().getFirst();
        assertThat(asked.address().getPath()).isEqualTo("/robot/send");
        assertThat(asked.query())
                .containsEntry("access_token", "a token")
                .containsEntry("timestamp", String.valueOf(CLOCK.millis()))
                .containsEntry("sign", Base64.getEncoder().encodeToString(hmac(CLOCK.millis() + "\n" + "a secret")));
        assertThat(asked.text()).contains("\"atUserIds\":[\"user-7\"]", MESSAGE.words(), "/office/memos/1");
    }

    @Test
    void weComGetsATokenOnceAndAgainWhenItIsOld() throws Exception {
        service.answering(200, "{\"errcode\":0,\"access_token\":\"first\",\"expires_in\":7200}")
                .answering(200, "{\"errcode\":0}")
                .answering(200, "{\"errcode\":42001}")
                .answering(200, "{\"errcode\":0,\"access_token\":\"second\",\"expires_in\":7200}");
        var channel = new WeComChannel(Setup.wecom(service.address()), new Gateway(), CLOCK);
        channel.send(MESSAGE, "zhangsan");
        channel.send(MESSAGE, "zhangsan");
        assertThat(service.asked())
                .extracting(asked -> asked.address().getPath() + " "
                        + asked.query()
                                .getOrDefault("access_token", asked.query().get("corpid")))
                .containsExactly(
                        "/cgi-bin/gettoken corp",
                        "/cgi-bin/message/send first",
                        "/cgi-bin/message/send first",
                        "/cgi-bin/gettoken corp",
                        "/cgi-bin/message/send second");
        assertThat(service.asked().getLast().text())
                .contains("\"touser\":\"zhangsan\"", "\"agentid\":7", "\"enable_duplicate_check\":1", MESSAGE.words());
    }

    @Test
    void whomWeComDoesNotKnowIsGone() {
        service.answering(200, "{\"errcode\":0,\"access_token\":\"t\",\"expires_in\":7200}")
                .answering(200, "{\"errcode\":81013}");
        assertThatThrownBy(() ->
                        new WeComChannel(Setup.wecom(service.address()), new Gateway(), CLOCK).send(MESSAGE, "nobody"))
                .isInstanceOfSatisfying(
                        NotDelivered.class,
                        refused -> assertThat(refused.gone()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"errcode\":310000}", "not json", ""})
    void whatTheOtherSideDoesNotTakeIsSaidWithoutSecret(String answer) {
        service.answering(200, answer);
        assertThatThrownBy(() -> new DingTalkChannel(Setup.dingtalk(service.address()), new Gateway(), CLOCK)
                        .send(MESSAGE, "user-7"))
                .isInstanceOf(NotDelivered.class)
                .message()
                .doesNotContain("a secret", "a token", "user-7");
    }

    @Test
    void settingsThatArePrintedShowNoSecret() {
        assertThat(Setup.sms("http://x.test").toString()
                        + Setup.wecom("http://x.test")
                        + Setup.dingtalk("http://x.test")
                        + Setup.push("public", "a secret"))
                .doesNotContain("a secret", "a token");
    }

    private static byte[] hmac(String text) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("a secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }
}
