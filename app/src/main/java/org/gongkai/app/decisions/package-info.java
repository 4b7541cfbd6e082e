/**
 * 行政决定与收费台账: licences, penalties, coercive measures and charges of every organ, entered one by one or by the half million; what
 * of them is public, on which ground, since when and until when (双公示); and how many there are of each, for the annual report.
 */
@ApplicationModule(
        displayName = "Decisions",
        allowedDependencies = {
            "directory",
            "facts",
            "files",
            "jobs",
            "journal",
            "notices",
            "personal",
            "search",
            "secrecy",
            "visibility",
            "web",
            "workbooks"
        })
@NullMarked
package org.gongkai.app.decisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
