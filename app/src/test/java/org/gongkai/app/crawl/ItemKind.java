package org.gongkai.app.crawl;

import java.util.List;
import java.util.UUID;

/**
 * What a variable of an address stands for, so that the crawl can fill it. A new kind of address is a line more in {@link #ALL}.
 *
 * @param prefix the pattern of the address up to and with the variable
 * @param items asks, as the owner of the tables, for items in every state: the value and, where only insiders may see it, a word
 *     that marks the item (else null)
 * @param seen counts, as the person at the page, the item of value {@code :id}
 * @param missing a value of the right form that no item has
 */
record ItemKind(String prefix, String items, String seen, String missing) {
    private static final String NOWHERE = UUID.randomUUID().toString();

    static final List<ItemKind> ALL = List.of(
            new ItemKind(
                    "/office/notices/{id}",
                    "select id::text, title from office_notice order by at desc limit 6",
                    "select count(*) from office_notice where id::text = :id",
                    NOWHERE),
            new ItemKind(
                    "/office/directory/organs/{code}",
                    "select code, null from organ order by id limit 2",
                    "select count(*) from organ where code = :id",
                    "no-such-organ"),
            new ItemKind(
                    "/office/directory/people/{id}",
                    "select id::text, null from person where account in ('clerk', 'sysadmin')",
                    "select count(*) from person where id::text = :id",
                    NOWHERE),
            new ItemKind(
                    "/office/directory/people/{id}/posts/{post}",
                    "select id::text, null from post limit 1",
                    "select count(*) from post where id::text = :id",
                    NOWHERE),
            new ItemKind(
                    "/office/directory/people/{id}/roles/{holding}",
                    "select id::text, null from role_holding limit 1",
                    "select count(*) from role_holding where id::text = :id",
                    NOWHERE),
            new ItemKind(
                    "/office/directory/roles/{holding}",
                    "select id::text, null from role_holding limit 1",
                    "select count(*) from role_holding where id::text = :id",
                    NOWHERE),
            new ItemKind(
                    "/office/files/{id}",
                    "select id::text, null from stored_file limit 6",
                    "select count(*) from stored_file where id::text = :id",
                    NOWHERE),
            new ItemKind(
                    "/office/jobs/{name}",
                    "select task_name, null from scheduled_tasks limit 1",
                    "select count(*) from scheduled_tasks where task_name = :id",
                    "no.such.job"),
            // asked for what is not there only; give them items where the demonstration has some
            new ItemKind("/office/accounts/{person}", "", "", NOWHERE),
            new ItemKind("/office/directory/import/{id}", "", "", NOWHERE),
            new ItemKind("/office/journal/entries/{id}", "", "", NOWHERE),
            new ItemKind("/office/journal/subjects/{kind}", "", "", "memo"),
            new ItemKind("/office/journal/subjects/{kind}/{subject}", "", "", NOWHERE),
            new ItemKind("/office/me/sessions/{id}", "", "", NOWHERE),
            new ItemKind("/office/secrecy/{id}", "", "", NOWHERE),
            new ItemKind("/office/sign-in/link/{token}", "", "", NOWHERE),
            // a batch belongs to whoever handed it in and is kept in memory alone
            new ItemKind("/check/batch/{id}", "", "", NOWHERE),
            new ItemKind("/check/batch/{id}/cell/{cell}", "", "", "A1"),
            new ItemKind("/check/batch/{id}/{number}", "", "", "1"),
            new ItemKind("/api/problems/{code}", "", "", "no-such-problem"));
}
