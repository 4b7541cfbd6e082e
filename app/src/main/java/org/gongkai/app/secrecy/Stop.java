package org.gongkai.app.secrecy;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.gongkai.app.secrecy.marking.SecretLevel;
import org.gongkai.app.secrecy.marking.SecretMarking;

/** An entry of the log: that something was turned away, never what. */
public record Stop(
        UUID id,
        OffsetDateTime at,
        String who,
        String organ,
        String place,
        String kind,
        long bytes,
        SecretLevel level,
        SecretMarking.Form form) {
    /** How large it was, in words. */
    public String size() {
        return bytes < 1024 ? bytes + " 字节" : bytes < 1 << 20 ? bytes / 1024 + " KB" : (bytes >> 20) + " MB";
    }
}
