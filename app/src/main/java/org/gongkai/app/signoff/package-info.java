/**
 * 审签: moves a subject (a memo, a letter, a document) along a route of steps: drafted, verified, countersigned in parallel, signed,
 * numbered, issued or filed. Who drafts does not verify, who verifies does not sign; opinions are never lost; what was signed is
 * frozen. A capability that has something to be signed declares a {@link org.gongkai.app.signoff.SubjectKind}.
 *
 * <p>Here are the words that all rooms share. Others use, by name: {@code acts} (what is done), {@code sheets} (one sign-off, whole),
 * {@code page} (what a page shows of it), {@code lists}, {@code routes}, {@code delegations}. The rest is inside: {@code ledger} keeps
 * and writes, {@code rules} say who may and where it goes, {@code moves} try an act, {@code handover} has pages only.
 */
@ApplicationModule(
        displayName = "Sign-off",
        allowedDependencies = {"directory", "jobs", "journal", "notices", "secrecy", "visibility", "web"})
@NullMarked
package org.gongkai.app.signoff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
