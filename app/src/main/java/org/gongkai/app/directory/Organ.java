package org.gongkai.app.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 行政机关 or an institution that is treated as one.
 *
 * @param code stable and readable, in addresses: {@code gaoling-housing}
 * @param parent the organ above it; null for the district itself
 * @param until the last day it existed, or null
 */
public record Organ(
        long id,
        String code,
        String name,
        String shortName,
        Kind kind,
        @Nullable Long parent,
        @Nullable LocalDate until) {
    public enum Kind {
        PROVINCE("省"),
        CITY("市"),
        DISTRICT("区"),
        DEPARTMENT("部门"),
        STREET("街道"),
        INSTITUTION("事业单位");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        /** Whether it is a government, which reports for itself and all below it; every other organ is a unit of one. */
        public boolean government() {
            return this == PROVINCE || this == CITY || this == DISTRICT;
        }
    }
}
