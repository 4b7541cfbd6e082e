package org.gongkai.app.directory;

import java.util.UUID;

/**
 * 职务: what a person is in an organ.
 *
 * @param main where a person has several, the one shown beside the name
 */
public record Post(UUID person, Organ organ, String title, boolean main) {}
