/**
 * 行政规范性文件: an event ledger. What happened to a document (制发、修改、废止、延长、划转) is told and never changed; whether it is in
 * force on a day, and how many were made, repealed and in force, follows from that by a pure function, {@link
 * org.gongkai.app.normative.Course}. A term that ends needs no job to end it.
 *
 * <p>What the ledger decides (decision 20): a document counts in one ledger, of joint ones in that of the lead organ; it counts as in
 * force from the day of its making, even where it takes effect later, so that 制发, 废止 and 现行有效 agree between years; a term's
 * last day is a day in force; an event told late counts on its own day, and what a frozen report said is explained by {@link
 * org.gongkai.app.normative.LateEntries}; a transfer between ledgers is an adjustment, told apart.
 */
@ApplicationModule(
        displayName = "Normative documents",
        allowedDependencies = {
            "directory",
            "facts",
            "files",
            "jobs",
            "journal",
            "notices",
            "search",
            "secrecy",
            "visibility",
            "web",
            "workbooks"
        })
@NullMarked
package org.gongkai.app.normative;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
