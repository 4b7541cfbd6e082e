package org.gongkai.app.signoff;

import java.util.UUID;

/**
 * What is signed off.
 *
 * @param kind code of a {@link SubjectKind}, e.g. {@code memo}
 */
public record Subject(String kind, UUID id) {}
