package org.gongkai.annualreport.correct;

/**
 * What a person says a cell must hold (订正). Not the correction of a record about oneself (条例第四十一条).
 *
 * @param cell the cell's name, e.g. {@code table3.A.0}
 * @param value the figure as typed: digits, full-width or not; empty leaves the cell blank
 * @param reason why, in the person's words; never blank in a correction that is applied
 */
public record CellCorrection(String cell, String value, String reason) {}
