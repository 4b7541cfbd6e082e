package org.gongkai.annualreport.city;

/**
 * A file that is no report, or could not be read.
 *
 * @param path where it lies in the folder or zip
 * @param reason a Chinese sentence: what is wrong and what to do
 */
public record UnreadFile(String path, String reason) {}
