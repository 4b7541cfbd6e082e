package org.gongkai.app.jobs;

import java.util.UUID;

/** Something happened, on some node, in a test. */
public record TryOutHappened(UUID id) {}
