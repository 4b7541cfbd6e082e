/**
 * 个人信息: identity numbers, phones and addresses, encrypted (SM4-GCM) under keys in files outside the database, found by a keyed
 * index (HMAC-SM3), shown masked; who sees one in plain names a purpose and is journaled.
 *
 * <p>All stand in one table, {@code personal_detail}, by subject: {@code person} and its id, {@code requester} and its id. One table
 * means one rotation of keys and one place to guard. A capability keeps details of its subjects in three steps: it calls {@link
 * org.gongkai.app.personal.PersonalDetails} with its own subject kind; in a migration of its own it adds its policies, each
 * bound to that kind,
 *
 * <pre>
 * create policy requester_seen on personal_detail for select to ${application}
 *     using (subject_kind = 'requester' and …);      -- whoever handles the case
 * create policy requester_kept on personal_detail for insert to ${application}
 *     with check (subject_kind = 'requester' and …);
 * create policy requester_corrected on personal_detail for update to ${application}
 *     using (subject_kind = 'requester' and …);
 * create policy requester_forgotten on personal_detail for delete to ${application}
 *     using (subject_kind = 'requester' and …);
 * </pre>
 *
 * <p>and it shows {@code masked} everywhere but where a person has asked to {@code look}. The keys are not in a backup of the
 * database: without the files {@code personal-*.key} of {@code gongkai.keys} nobody reads these columns again.
 */
@ApplicationModule(
        displayName = "Personal details",
        allowedDependencies = {"database", "jobs", "journal", "visibility"})
@NullMarked
package org.gongkai.app.personal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
