package org.gongkai.app.check;

import java.util.List;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.check.ConsistencyFinding;
import org.gongkai.annualreport.extract.Extract;
import org.jspecify.annotations.Nullable;

/** What came of checking a file. */
public sealed interface Checked {

    /** The file's name, made safe to show. */
    String file();

    /**
     * Read and checked.
     *
     * @param previous the report of the year before, if one was handed in with it
     * @param previousFile its file
     * @param text the text it was read from, from which it can be read again
     * @param previousText that of the year before
     */
    record Read(
            String file,
            AnnualReport report,
            @Nullable AnnualReport previous,
            @Nullable String previousFile,
            List<ConsistencyFinding> findings,
            Extract.Text text,
            Extract.@Nullable Text previousText)
            implements Checked {}

    /** Not read; {@code reason} says why and what to do. */
    record Unread(String file, String reason) implements Checked {}
}
