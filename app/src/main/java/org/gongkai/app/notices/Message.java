package org.gongkai.app.notices;

import java.net.URI;
import java.util.UUID;

/**
 * What leaves the house: words that are the same for every subject, and where to read more after signing in.
 *
 * @param id the same at every attempt, so that a second copy can be told from a second message
 */
public record Message(UUID id, String words, URI link) {}
