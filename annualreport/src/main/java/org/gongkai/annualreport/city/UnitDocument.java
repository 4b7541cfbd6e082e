package org.gongkai.annualreport.city;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The document of a unit's report, fetched again from where it lies. */
public final class UnitDocument {
    private UnitDocument() {}

    /** Its bytes; absent when the file has gone or changed. */
    public static Optional<byte[]> of(UnitReport report, CityLimits limits) {
        AtomicReference<byte[]> found = new AtomicReference<>();
        new Documents(limits).each(report.file(), report.path()::equals, new Documents.Visitor() {
            @Override
            public void content(String path, byte[] content) {
                found.set(content);
            }

            @Override
            public void refused(String path, String reason) {}
        });
        return Optional.ofNullable(found.get());
    }
}
