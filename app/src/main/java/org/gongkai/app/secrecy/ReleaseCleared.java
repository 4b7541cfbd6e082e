package org.gongkai.app.secrecy;

import java.util.UUID;

/** A review has ended in 可以公开 or 删减后公开. */
public record ReleaseCleared(UUID review) {}
