package org.gongkai.app.requests;

import java.util.Arrays;
import java.util.Optional;

/** How a reply was given. */
public enum ReplyWay {
    COUNTER("当面"),
    POST("邮寄"),
    EMAIL("电子邮件"),
    ONLINE("网上申请平台"),
    FAX("传真"),
    NONE("没有书面答复");

    private final String title;

    ReplyWay(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    static Optional<ReplyWay> titled(String title) {
        return Arrays.stream(values()).filter(way -> way.title.equals(title)).findAny();
    }
}
