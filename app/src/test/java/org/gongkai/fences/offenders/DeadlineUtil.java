package org.gongkai.fences.offenders;

/** A name that says nothing. */
public final class DeadlineUtil {}
