package org.gongkai.annualreport.city;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the person who hands in a city says of it.
 *
 * @param government the organ whose report is the government's own, null where the program is to tell
 * @param year the report year that is checked, null for the last one that many reports are of
 * @param units the units that should have reported; empty where no list was given
 */
public record CityOptions(
        @Nullable String government, @Nullable Integer year, List<String> units) {
    /** Nothing is said. */
    public static final CityOptions NONE = new CityOptions(null, null, List.of());

    public CityOptions {
        units = List.copyOf(units);
    }
}
