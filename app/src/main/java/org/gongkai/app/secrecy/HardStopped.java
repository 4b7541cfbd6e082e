package org.gongkai.app.secrecy;

import java.util.UUID;

/** Something marked as a state secret was turned away at an entrance. */
public record HardStopped(UUID stop) {}
