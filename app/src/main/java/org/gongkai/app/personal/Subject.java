package org.gongkai.app.personal;

import java.util.UUID;

/**
 * Whose detail it is.
 *
 * @param kind as in the journal, and as the policies of its capability name it: {@code person}, {@code requester}
 */
public record Subject(String kind, UUID id) {}
