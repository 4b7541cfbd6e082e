package org.gongkai.app.registers;

import java.time.LocalDateTime;
import java.util.List;
import org.gongkai.app.web.SpokenDay;

/** A change of an entry, as its page shows it. */
public record Change(String act, String reason, String by, LocalDateTime at, List<Difference> differences) {
    /** One field that became different; empty text for nothing. */
    public record Difference(String label, String before, String after) {}

    public String when() {
        return SpokenDay.said(at);
    }
}
