package org.gongkai.app.registers;

import java.time.LocalDate;
import java.util.UUID;

/** An entry as lists order it: by the day on which what it tells of was received. */
public interface RegisterEntry {
    UUID id();

    LocalDate received();
}
