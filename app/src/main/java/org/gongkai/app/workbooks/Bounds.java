package org.gongkai.app.workbooks;

/**
 * More than this is refused.
 *
 * @param rows of one sheet
 * @param longestCell in characters
 */
public record Bounds(int rows, int longestCell) {}
