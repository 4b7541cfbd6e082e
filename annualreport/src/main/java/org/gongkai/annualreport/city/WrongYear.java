package org.gongkai.annualreport.city;

/**
 * A file whose name tells another year than the report in it, or a report whose year could not be told.
 *
 * @param why a Chinese sentence
 */
public record WrongYear(String path, String unit, String why) {}
