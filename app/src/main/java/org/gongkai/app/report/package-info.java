/**
 * 年度报告 (条例 articles 49 and 50): born from the records. Every figure is the sum of {@link org.gongkai.app.facts.CountableFacts} and
 * opens onto what it counts; the text stands on the same figures. Filled, checked, handed in, returned or accepted, signed by two
 * people, frozen, published through the secrecy gate, corrected with a difference.
 */
@ApplicationModule(
        displayName = "Report",
        allowedDependencies = {
            "directory",
            "facts",
            "files",
            "jobs",
            "journal",
            "notices",
            "secrecy",
            "signoff",
            "signoff :: acts",
            "signoff :: page",
            "signoff :: routes",
            "signoff :: sheets",
            "visibility",
            "web",
            "workbooks"
        })
@NullMarked
package org.gongkai.app.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
