package org.gongkai.app.directory;

import java.util.UUID;

/**
 * 工作人员.
 *
 * @param account what the person types to sign in; unique
 */
public record Person(UUID id, String account, String name) {}
