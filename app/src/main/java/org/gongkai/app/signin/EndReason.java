package org.gongkai.app.signin;

/** Why a session is over. */
enum EndReason {
    SIGNED_OUT("本人退出"),
    RENEWED("换新"),
    ENDED_BY_PERSON("本人结束"),
    ENDED_BY_ADMINISTRATOR("安全管理员结束"),
    TOO_MANY("同时登录过多"),
    PASSWORD_CHANGED("口令已改"),
    EXPIRED("到时");

    private final String title;

    EndReason(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
