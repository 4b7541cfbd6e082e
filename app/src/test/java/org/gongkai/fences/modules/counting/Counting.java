package org.gongkai.fences.modules.counting;

import org.gongkai.fences.modules.registry.internal.RegistryBook;

/** Reaches into the inside of the registry. */
public record Counting(RegistryBook book) {}
