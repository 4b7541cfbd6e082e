/**
 * 可计数的事实: what every figure of a report is made of. A capability declares {@link
 * org.gongkai.app.facts.CountableFacts} for what can be counted of its own records; a report, for any organs and any span of days,
 * is their sum, and the same query opens it as a list. Ledgers of high volume keep {@link org.gongkai.app.facts.Tallies}, so that
 * a sum costs the same with a thousand records or a hundred million.
 */
@ApplicationModule(
        displayName = "Facts",
        allowedDependencies = {"visibility"})
@NullMarked
package org.gongkai.app.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
