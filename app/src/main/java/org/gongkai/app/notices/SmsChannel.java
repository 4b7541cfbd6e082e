package org.gongkai.app.notices;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** 短信, through the gateway of {@code gongkai.notices.sms}. */
@Component
final class SmsChannel implements Channel {
    private final NoticeSettings.Sms settings;
    private final Gateway gateway;
    private final Clock clock;

    SmsChannel(NoticeSettings settings, Gateway gateway, Clock clock) {
        this.settings = settings.sms();
        this.gateway = gateway;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "sms";
    }

    @Override
    public String title() {
        return "短信";
    }

    @Override
    public String asks() {
        return "手机号码";
    }

    @Override
    public boolean ready() {
        return !settings.url().isBlank() && !settings.secret().isBlank();
    }

    @Override
    public boolean accepts(String address) {
        return address.matches("1[3-9][0-9]{9}");
    }

    @Override
    public void send(Message message, String address) throws NotDelivered {
        String timestamp = String.valueOf(clock.millis());
        String signature = settings.signature().isBlank() ? "" : "【" + settings.signature() + "】";
        var fields = new TreeMap<>(Map.of(
                "id",
                message.id().toString(),
                "phone",
                address,
                "content",
                signature + message.words() + "，请登录办理：" + message.link(),
                "timestamp",
                timestamp,
                "sign",
                HexFormat.of().formatHex(Gateway.hmac(settings.secret(), message.id() + address + timestamp))));
        var answer = gateway.send(HttpRequest.newBuilder(URI.create(settings.url()))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .POST(BodyPublishers.ofString(Gateway.form(fields))));
        if (answer.statusCode() / 100 != 2) {
            throw new NotDelivered("短信网关答复 HTTP " + answer.statusCode());
        }
    }
}
