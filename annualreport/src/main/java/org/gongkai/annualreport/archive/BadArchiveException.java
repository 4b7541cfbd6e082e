package org.gongkai.annualreport.archive;

/** An archive, or one of its files, that cannot be used. */
public final class BadArchiveException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String reason;
    private final boolean tooMany;

    private BadArchiveException(String reason, boolean tooMany) {
        super(reason, null, false, false);
        this.reason = reason;
        this.tooMany = tooMany;
    }

    static BadArchiveException because(String reason) {
        return new BadArchiveException(reason, false);
    }

    static BadArchiveException tooMany(int most) {
        return new BadArchiveException("压缩包里的文件超过 " + most + " 个。请分成几个压缩包。", true);
    }

    /** Why, a Chinese sentence. */
    public String reason() {
        return reason;
    }

    /** Whether it only holds more files than are taken at once. */
    public boolean tooMany() {
        return tooMany;
    }
}
