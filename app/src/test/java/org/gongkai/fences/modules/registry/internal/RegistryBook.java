package org.gongkai.fences.modules.registry.internal;

/** The inside of the registry. */
public record RegistryBook(int entries) {}
