package org.gongkai.app.secrecy;

import java.util.UUID;
import org.gongkai.app.secrecy.marking.SecretMarking;

/**
 * What was typed, given or received carries the marking of a state secret: nothing of it was kept. The message is for the person
 * who gave it; it holds nothing of the content.
 */
public final class StateSecretRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final UUID stop;

    StateSecretRefused(UUID stop, SecretMarking marking) {
        super(
                "不能接收：其中带有密级标志（" + marking.level().title() + "，"
                        + marking.form().title()
                        + "）。本系统是非涉密系统，没有保存任何内容。涉密文件请在涉密网络或涉密计算机上办理，纸质件、载体走机要渠道传递。"
                        + "已告知保密员；如确属误判，请与本机关保密员联系。",
                null,
                false,
                false);
        this.stop = stop;
    }

    /** What happened, why, and what to do. */
    public String sentence() {
        return String.valueOf(getMessage());
    }

    /** Which entry of the log of hard stops. */
    public UUID stop() {
        return stop;
    }
}
