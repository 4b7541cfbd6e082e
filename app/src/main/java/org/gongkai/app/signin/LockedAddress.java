package org.gongkai.app.signin;

import java.time.OffsetDateTime;

/** An address from which too much was guessed. */
public record LockedAddress(String address, int failures, OffsetDateTime lockedUntil) {}
