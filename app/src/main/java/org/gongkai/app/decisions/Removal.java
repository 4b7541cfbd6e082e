package org.gongkai.app.decisions;

/** Why a decision left the public pages, or will never stand there. */
enum Removal {
    WITHDRAWN("登记有误，已撤回"),
    ANNULLED("决定已被变更、撤销、确认违法或者确认无效"),
    REPAIRED("信用修复"),
    EXPIRED("公示期届满");

    private final String title;

    Removal(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
