package org.gongkai.annualreport.city;

import java.io.IOException;

/**
 * A file that may be a unit's report, or a zip of one unit's files.
 *
 * @param path where it lies in the folder or zip, for people and for telling the unit where the report does not
 * @param refusal why it cannot be read, a Chinese sentence; empty when it can
 * @param content its bytes, read when they are wanted and as often
 */
public record CityFile(String path, String refusal, Content content) {

    /** Bytes that are read when they are wanted; never more than the limit of a file, and a byte. */
    @FunctionalInterface
    public interface Content {
        byte[] bytes() throws IOException;
    }
}
