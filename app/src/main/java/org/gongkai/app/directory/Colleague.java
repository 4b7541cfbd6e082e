package org.gongkai.app.directory;

import java.util.UUID;

/**
 * Somebody who works here, with the main post of today.
 *
 * @param organName the short name of the organ: 住建局
 */
public record Colleague(UUID id, String account, String name, long organ, String organName, String title) {
    /** 住建局 李强. */
    public String said() {
        return organName + " " + name;
    }
}
