package org.gongkai.app.signoff.rules;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked at a step, and why.
 *
 * @param vacant nobody holds the seat; the person is asked to appoint somebody
 */
public record Seat(UUID person, @Nullable UUID insteadOf, boolean vacant, String reason) {}
