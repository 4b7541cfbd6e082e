package org.gongkai.annualreport.archive;

/**
 * How much of a zip is taken.
 *
 * @param entries how many files its directory may name
 * @param megabytes how large one of them may be when unpacked
 */
public record ZipLimits(int entries, int megabytes) {
    /** For what a visitor hands in: 5 000 files of 32 MB. */
    public static final ZipLimits VISITOR = new ZipLimits(5_000, 32);

    long bytes() {
        return (long) megabytes << 20;
    }
}
