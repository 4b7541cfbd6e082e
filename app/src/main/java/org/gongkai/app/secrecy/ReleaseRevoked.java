package org.gongkai.app.secrecy;

import java.util.UUID;

/** A clearance was taken back: what was released under it must be withdrawn. */
public record ReleaseRevoked(UUID review) {}
