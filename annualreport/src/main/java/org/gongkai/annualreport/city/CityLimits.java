package org.gongkai.annualreport.city;

import org.gongkai.annualreport.archive.ZipLimits;

/**
 * How much of what is handed in is read.
 *
 * @param files how many files in all, those within zips counted
 * @param megabytes how large one of them may be when unpacked
 * @param total how many megabytes all of them may have when unpacked
 */
public record CityLimits(int files, int megabytes, int total) {
    /** For a person's own machine. */
    public static final CityLimits DESK = new CityLimits(60_000, 32, 64 << 10);

    /** For what a visitor hands in. */
    public static final CityLimits VISITOR = new CityLimits(5_000, 32, 1 << 10);

    ZipLimits zip() {
        return new ZipLimits(files, megabytes);
    }

    int bytes() {
        return megabytes << 20;
    }

    long totalBytes() {
        return (long) total << 20;
    }
}
