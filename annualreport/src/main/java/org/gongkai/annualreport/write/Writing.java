package org.gongkai.annualreport.write;

import java.util.List;

/** What came of writing a report. */
public sealed interface Writing {

    /**
     * The file is complete.
     *
     * @param notes Chinese sentences on what the file does not hold: lines of a web site such as 上一篇：…, characters of no font
     */
    record Done(List<String> notes) implements Writing {}

    /**
     * Nothing was written.
     *
     * @param reason a Chinese sentence: what stands in the way and what to do
     */
    record Refused(String reason) implements Writing {}
}
