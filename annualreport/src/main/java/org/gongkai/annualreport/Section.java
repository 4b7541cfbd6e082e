package org.gongkai.annualreport;

import java.util.List;

/**
 * One section of a report as it was printed.
 *
 * @param number which of the six official sections it was recognised as (1 to 6), or 0 for one that is none of them
 * @param heading the heading as printed, e.g. "五、存在问题及下一步工作措施"
 * @param headingPlace where the heading stood
 * @param prose the ranges of running text in it, tables left out, in order
 */
public record Section(int number, String heading, Place headingPlace, List<Place> prose) {}
