package org.gongkai.app.secrecy;

/** A release without a review that clears exactly this; the message is a Chinese sentence with what to do. */
public final class NotCleared extends RuntimeException {
    private static final long serialVersionUID = 1;

    private NotCleared(String message) {
        super(message);
    }

    static NotCleared none() {
        return new NotCleared("没有准予公开的保密审查，不能公开。请先送保密审查（条例第十七条），审查通过后再公开。");
    }

    static NotCleared waiting() {
        return new NotCleared("保密审查还没有结论，不能公开。请等保密员审查；急需的可以催办。");
    }

    static NotCleared withheld() {
        return new NotCleared("保密审查的结论是不予公开，不能公开。如情况有变，请修改后重新送审。");
    }

    static NotCleared revoked() {
        return new NotCleared("准予公开的审查结论已被撤销，不能公开。请重新送保密审查。");
    }

    static NotCleared changed() {
        return new NotCleared("内容与审查过的不一致，不能公开：审查之后哪怕改动一个字，也要重新送保密审查。");
    }

    static NotCleared otherWay(ReleaseWay cleared, ReleaseWay wanted) {
        return new NotCleared("审查时拟用于“" + cleared.title() + "”，现在要“" + wanted.title() + "”，不能公开。请按新的用途重新送保密审查。");
    }

    static NotCleared ended() {
        return new NotCleared("准予公开的凭据只在当次有效，已经过期。请重新发起公开。");
    }
}
