package org.gongkai.app.web;

import java.util.List;
import java.util.OptionalLong;

/**
 * What stands around every page of the office.
 *
 * @param organ where the person works: 区政府办公室
 * @param person the name
 * @param roles as what, in words: 经办人、审核人
 * @param sections the menu, grouped
 * @param unread notices not yet read
 * @param demo whether everything here is invented
 */
public record Shell(String organ, String person, String roles, List<Section> sections, long unread, boolean demo) {
    /** A group of the menu. */
    public record Section(String title, List<Entry> entries) {}

    /**
     * A line of the menu.
     *
     * @param key what a page names as {@code here} to have the line marked
     * @param count how many wait there, where that is worth a number
     */
    public record Entry(String key, String title, String href, OptionalLong count) {}
}
