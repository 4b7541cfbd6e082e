package org.gongkai.fences.offenders.util;

/** A drawer for everything. */
public final class Strings {}
