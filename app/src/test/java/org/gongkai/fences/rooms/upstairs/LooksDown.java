package org.gongkai.fences.rooms.upstairs;

import org.gongkai.fences.rooms.downstairs.LooksUp;

/** Uses the room below, which is how it should be. */
public record LooksDown(LooksUp below) {}
