package org.gongkai.app.secrecy;

/** How something leaves the house. What may be published may also be given to a requester, never the other way round. */
public enum ReleaseWay {
    PUBLIC("主动公开"),
    TO_REQUESTER("提供给申请人");

    private final String title;

    ReleaseWay(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    boolean covers(ReleaseWay wanted) {
        return this == PUBLIC || this == wanted;
    }
}
