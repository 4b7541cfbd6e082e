package org.gongkai.fences.rooms.downstairs;

import org.gongkai.fences.rooms.upstairs.LooksDown;

/** Uses the room above, which uses this one. */
public record LooksUp(LooksDown above) {}
