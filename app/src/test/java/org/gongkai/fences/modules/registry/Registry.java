package org.gongkai.fences.modules.registry;

import org.gongkai.fences.modules.counting.Counting;

/** Uses a capability that its package does not allow. */
public record Registry(Counting counting) {}
