/**
 * 审签: moves a subject (a memo, a letter, a document) along a route of steps: drafted, verified, countersigned in parallel, signed,
 * numbered, issued or filed. Who drafts does not verify, who verifies does not sign; opinions are never lost; what was signed is
 * frozen. A capability that has something to be signed declares a {@link org.gongkai.app.signoff.SubjectKind} and calls the
 * acts: {@code Drafting}, {@code Deciding}, {@code Signers}, {@code PassingOn}, {@code Chasing}, {@code Handover}, {@code Delegations}; pages ask
 * {@code Sheets} for one sign-off and one class for each list.
 */
@ApplicationModule(
        displayName = "Sign-off",
        allowedDependencies = {"directory", "jobs", "journal", "notices", "secrecy", "visibility", "web"})
@NullMarked
package org.gongkai.app.signoff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
