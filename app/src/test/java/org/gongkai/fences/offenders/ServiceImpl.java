package org.gongkai.fences.offenders;

/** The only implementation of an interface that decides nothing. */
public final class ServiceImpl {}
