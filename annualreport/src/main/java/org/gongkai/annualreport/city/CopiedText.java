package org.gongkai.annualreport.city;

/**
 * Y-5 between units: two reports of one year whose text is mostly the same.
 *
 * @param section one or five
 * @param share how many of a hundred parts of the unit's text stand in the other's
 */
public record CopiedText(int section, String unit, String other, int share) {}
