package org.gongkai.app.evidence;

import java.util.List;
import org.gongkai.app.web.FormField.Option;

/**
 * The facts of a year by kind.
 *
 * @param organ the code of the organ whose facts they are, with all below it
 * @param writes whether the person may enter facts for any organ
 */
public record OverviewPage(
        int year, List<Integer> years, String organ, List<Option> organs, List<Section> sections, boolean writes) {
    /** Kinds under one heading. */
    public record Section(String title, List<Kind> kinds) {}

    /**
     * A kind with what is counted of it.
     *
     * @param sums each measure in words: 培训（本级举办） 2 次; empty where there is nothing
     */
    public record Kind(String title, String href, List<String> sums) {}
}
