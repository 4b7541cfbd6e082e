package org.gongkai.annualreport.city;

/**
 * A unit that should have reported and has not.
 *
 * @param why a Chinese sentence: how it is known, and what there is of it
 */
public record MissingUnit(String name, String why) {}
