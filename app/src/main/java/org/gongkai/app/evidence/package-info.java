/**
 * 事实登记: what a report's text cites and no ledger counts — trainings, meetings, press, appraisals, standing numbers, numbers from
 * elsewhere — each with its source and, where there is one, its proof. Kinds, fields and measures are data
 * ({@code resources/evidence}); a kind that another capability comes to count by itself is taken out of the data.
 */
@ApplicationModule(
        displayName = "Evidence",
        allowedDependencies = {"directory", "facts", "files", "journal", "search", "secrecy", "visibility", "web"})
@NullMarked
package org.gongkai.app.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
