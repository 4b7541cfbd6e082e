package org.gongkai.app.notices;

import java.net.URI;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * 钉钉, by a robot that signs (加签): HMAC-SHA256 of {@code timestamp + "\n" + secret} under the secret, base64, in the address.
 * The robot speaks in its group and calls the person by 钉钉 user id; it says no more than that something waits.
 */
@Component
final class DingTalkChannel implements Channel {
    private final NoticeSettings.DingTalk settings;
    private final Gateway gateway;
    private final Clock clock;

    DingTalkChannel(NoticeSettings settings, Gateway gateway, Clock clock) {
        this.settings = settings.dingtalk();
        this.gateway = gateway;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "dingtalk";
    }

    @Override
    public String title() {
        return "钉钉";
    }

    @Override
    public String asks() {
        return "钉钉用户 ID";
    }

    @Override
    public boolean ready() {
        return !settings.token().isBlank() && !settings.secret().isBlank();
    }

    @Override
    public boolean accepts(String address) {
        return address.matches("[A-Za-z0-9._@-]{1,64}");
    }

    @Override
    public void send(Message message, String address) throws NotDelivered {
        long timestamp = clock.millis();
        String sign = Base64.getEncoder()
                .encodeToString(Gateway.hmac(settings.secret(), timestamp + "\n" + settings.secret()));
        var answer = gateway.post(
                URI.create(settings.url() + "/robot/send?access_token=" + Gateway.encoded(settings.token())
                        + "&timestamp=" + timestamp + "&sign=" + Gateway.encoded(sign)),
                Map.of(
                        "msgtype",
                        "text",
                        "text",
                        Map.of("content", "@" + address + " " + message.words() + "，请登录办理：" + message.link()),
                        "at",
                        Map.of("atUserIds", List.of(address), "isAtAll", false)));
        int code = answer.path("errcode").asInt(-1);
        if (code != 0) {
            throw new NotDelivered("钉钉答复 errcode " + code);
        }
    }
}
