package org.gongkai.app.signoff;

import java.util.UUID;

/** A sign-off was submitted, moved, returned, recalled, signed, issued, filed or withdrawn; listeners look how it stands. */
public record SignOffMoved(UUID signOff) {}
