package org.gongkai.fences.offenders;

import java.time.LocalDate;

/** Asks the machine what day it is. */
public final class ReadsTheClock {
    LocalDate receivedOn() {
        return LocalDate.now();
    }
}
