package org.gongkai.fences.offenders;

import java.time.Clock;
import java.time.LocalDate;

/** Brings a clock of its own where one should be handed in. */
public final class MakesAClock {
    LocalDate receivedOn() {
        return LocalDate.now(Clock.systemDefaultZone());
    }
}
