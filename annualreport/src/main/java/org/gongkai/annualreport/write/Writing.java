package org.gongkai.annualreport.write;

import java.util.List;

/** What came of writing a report. */
public sealed interface Writing {

    /**
     * The file is complete.
     *
     * @param leftOut lines of the source that belong to the web site and not to the report, such as 上一篇：…, and were not written
     */
    record Done(List<String> leftOut) implements Writing {}

    /**
     * Nothing was written.
     *
     * @param reason a Chinese sentence: what stands in the way and what to do
     */
    record Refused(String reason) implements Writing {}
}
