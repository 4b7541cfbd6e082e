package org.gongkai.annualreport;

/** What came of reading a file: a report, or the reason why it could not be read. */
public sealed interface Reading permits AnnualReport, Reading.Refused {

    /**
     * The file was not read.
     *
     * @param reason a Chinese sentence for the person who gave the file: what is wrong and what to do
     */
    record Refused(String reason) implements Reading {}
}
