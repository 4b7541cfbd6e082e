package org.gongkai.fences.offenders;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Autowired;

/** Hides what it needs. */
public final class InjectsAField {
    @Autowired
    Clock clock;
}
