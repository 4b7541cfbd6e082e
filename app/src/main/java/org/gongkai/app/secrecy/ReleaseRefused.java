package org.gongkai.app.secrecy;

import java.util.UUID;

/** A review has ended in 不予公开. */
public record ReleaseRefused(UUID review) {}
