package org.gongkai.app.notices;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * 企业微信, by a message of an application ({@code message/send}), which reaches the one person. Asks 企业微信 to drop what is the
 * same within half an hour, so a second attempt that follows a lost answer is not seen twice.
 */
@Component
final class WeComChannel implements Channel {
    private static final Set<Integer> TOKEN_IS_OLD = Set.of(40014, 42001);
    private static final int NOBODY = 81013; // UserID、部门ID、标签ID全部非法或无权限

    private final NoticeSettings.WeCom settings;
    private final Gateway gateway;
    private final Clock clock;
    private volatile @Nullable Token token;

    WeComChannel(NoticeSettings settings, Gateway gateway, Clock clock) {
        this.settings = settings.wecom();
        this.gateway = gateway;
        this.clock = clock;
    }

    private record Token(String value, Instant until) {}

    @Override
    public String code() {
        return "wecom";
    }

    @Override
    public String title() {
        return "企业微信";
    }

    @Override
    public String asks() {
        return "企业微信账号（UserID）";
    }

    @Override
    public boolean ready() {
        return !settings.corp().isBlank() && !settings.secret().isBlank();
    }

    @Override
    public boolean accepts(String address) {
        return address.matches("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");
    }

    @Override
    public void send(Message message, String address) throws NotDelivered {
        int code = send(message, address, false);
        if (TOKEN_IS_OLD.contains(code)) {
            code = send(message, address, true);
        }
        if (code != 0) {
            throw new NotDelivered("企业微信答复 errcode " + code, code == NOBODY);
        }
    }

    private int send(Message message, String address, boolean anew) throws NotDelivered {
        JsonNode answer = gateway.post(
                URI.create(settings.url() + "/cgi-bin/message/send?access_token=" + Gateway.encoded(token(anew))),
                Map.of(
                        "touser",
                        address,
                        "msgtype",
                        "textcard",
                        "agentid",
                        settings.agent(),
                        "textcard",
                        Map.of(
                                "title",
                                message.words(),
                                "description",
                                "请登录办理",
                                "url",
                                message.link().toString(),
                                "btntxt",
                                "打开"),
                        "enable_duplicate_check",
                        1,
                        "duplicate_check_interval",
                        1800));
        return answer.path("errcode").asInt(-1);
    }

    private String token(boolean anew) throws NotDelivered {
        Token known = token;
        if (known != null && !anew && clock.instant().isBefore(known.until())) {
            return known.value();
        }
        JsonNode answer = gateway.get(URI.create(settings.url() + "/cgi-bin/gettoken?corpid="
                + Gateway.encoded(settings.corp()) + "&corpsecret=" + Gateway.encoded(settings.secret())));
        if (answer.path("errcode").asInt(-1) != 0) {
            throw new NotDelivered("企业微信不给令牌，errcode " + answer.path("errcode").asInt(-1));
        }
        var fresh = new Token(
                answer.path("access_token").asString(),
                clock.instant().plusSeconds(answer.path("expires_in").asLong(0) / 2));
        token = fresh;
        return fresh.value();
    }
}
