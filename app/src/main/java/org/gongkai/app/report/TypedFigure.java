package org.gongkai.app.report;

import java.util.List;

/**
 * A figure that somebody typed where a slot could stand.
 *
 * @param part in which part of the text
 * @param clause the words around it
 * @param slots those that have just this amount
 */
public record TypedFigure(int part, String typed, String clause, List<Slot> slots) {}
