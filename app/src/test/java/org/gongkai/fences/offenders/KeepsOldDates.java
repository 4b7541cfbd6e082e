package org.gongkai.fences.offenders;

import java.util.Date;

/** A date that is a moment and can be changed. */
public record KeepsOldDates(Date receivedOn) {}
