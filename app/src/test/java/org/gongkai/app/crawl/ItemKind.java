package org.gongkai.app.crawl;

import java.util.List;
import java.util.UUID;

/**
 * What a variable of an address stands for, so that the crawl can fill it. A new kind of address is a line more in {@link #ALL}.
 *
 * @param prefix the pattern of the address up to and with the variable
 * @param items asks, as the owner of the tables, for items in every state: the value and, where only insiders may see it, a word
 *     that marks the item (else null); blank where nothing is kept
 * @param seen counts, as the person at the page, the item of value {@code :id}: the database's own answer to who sees it
 * @param missing a value of the right form that no item has
 */
record ItemKind(String prefix, String items, String seen, String missing) {
    private static final String NOWHERE = UUID.randomUUID().toString();

    static final List<ItemKind> ALL = List.of(
            // the newest of each state, and those that wait for somebody as another's delegate
            new ItemKind("/office/memos/{memo}", """
                    select id, title from (
                        select m.id::text as id, s.title, s.delegates <> '{}' as delegated,
                            row_number() over (partition by s.state, s.delegates <> '{}' order by s.begun_at desc, m.id) as nth
                        from memo m join sign_off s on s.id = m.sign_off where s.title like '%关于%') each
                    where nth <= 3""", "select count(*) from memo where id::text = :id", NOWHERE),
            new ItemKind(
                    "/office/memos/{memo}/versions/{number}", "select '1', null", "select 1 where :id <> ''", "99"),
            new ItemKind(
                    "/office/secrecy/{id}", """
                    select id::text, title from (
                        select r.*, row_number() over (
                            partition by d.conclusion, e.kind, w.review is null order by r.proposed_at desc) as nth
                        from release_review r left join release_decision d on d.review = r.id
                            left join release_end e on e.review = r.id left join release_waiting w on w.review = r.id) each
                    where nth <= 2""", "select count(*) from release_review where id::text = :id", NOWHERE),
            new ItemKind(
                    "/office/delegations/{delegation}",
                    "select id::text, null from sign_off_delegation order by made_at desc limit 4",
                    "select count(*) from sign_off_delegation where id::text = :id",
                    NOWHERE),
            new ItemKind(
                    "/office/routes/{origin}",
                    "select origin::text, null from sign_off_route where subject_kind = 'memo' group by origin having not bool_or(retired) limit 3",
                    "select count(*) from sign_off_route where origin::text = :id",
                    NOWHERE),
            new ItemKind(
                    "/office/notices/{id}",
                    "select id::text, title from office_notice order by at desc, id limit 8",
                    "select count(*) from office_notice where id::text = :id",
                    NOWHERE),
            new ItemKind(
                    "/office/directory/organs/{code}",
                    "select code, null from organ where until is null order by id limit 2",
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
            // brought by somebody, held by a memo in sight of few or many, let go
            new ItemKind("/office/files/{id}", """
                    select id, name from (
                        select f.id::text as id, case when f.name like '标记%' then f.name end as name, row_number() over (
                            partition by f.state, s.state order by f.uploaded_at desc, f.id) as nth
                        from stored_file f left join file_holding h on h.file = f.id
                            left join memo m on m.id = h.holder left join sign_off s on s.id = m.sign_off) each
                    where nth <= 2""", "select count(*) from stored_file where id::text = :id", NOWHERE),
            new ItemKind(
                    "/office/jobs/{name}",
                    "select task_name, null from scheduled_tasks limit 1",
                    "select count(*) from scheduled_tasks where task_name = :id",
                    "no.such.job"),
            new ItemKind(
                    "/office/accounts/{person}",
                    "select id::text, null from person where account in ('clerk', 'sysadmin')",
                    "select count(*) from account where person::text = :id",
                    NOWHERE),
            new ItemKind(
                    "/office/directory/import/{id}",
                    "select id::text, null from directory_import limit 2",
                    "select count(*) from directory_import where id::text = :id",
                    NOWHERE),
            // whose report it is decides: an organ far from most people, and one near some
            new ItemKind(
                    "/office/reports/{organ}",
                    "select code, null from organ where until is null order by id limit 3",
                    "select count(*) from organ where code = :id and (id <@ viewer_organ_ranges() or id = any (viewer_homes()))",
                    "no-such-organ"),
            new ItemKind("/office/reports/{organ}/{year}", "select '2022', null", "select 1 where :id <> ''", "1999"),
            new ItemKind(
                    "/office/reports/signing/{subject}",
                    "select subject::text, null from report limit 3",
                    "select count(*) from report where subject::text = :id",
                    NOWHERE),
            new ItemKind(
                    "/office/requests/{request}",
                    """
                    select id::text, asked from (
                        select r.*, row_number() over (partition by r.organ, r.closed is null, r.struck order by r.entered_at desc) as nth
                        from disclosure_request r where r.asked like '标记%') each
                    where nth <= 2""",
                    "select count(*) from disclosure_request where id::text = :id",
                    NOWHERE),
            new ItemKind(
                    "/office/remedies/{remedy}", """
                    select id::text, forum from (
                        select c.*, row_number() over (partition by c.organ, c.decided is null, c.struck order by c.entered_at desc) as nth
                        from remedy_case c where c.forum like '标记%') each
                    where nth <= 2""", "select count(*) from remedy_case where id::text = :id", NOWHERE),
            new ItemKind(
                    "/office/requests/import/{id}",
                    "select id::text, null from register_import where register = 'requests' limit 2",
                    "select count(*) from register_import where id::text = :id",
                    NOWHERE),
            new ItemKind(
                    "/office/remedies/import/{id}",
                    "select id::text, null from register_import where register = 'remedies' limit 2",
                    "select count(*) from register_import where id::text = :id",
                    NOWHERE),
            new ItemKind(
                    "/office/journal/entries/{id}",
                    "select id::text, null from journal_entry order by at desc limit 3",
                    "select count(*) from journal_entry where id::text = :id",
                    NOWHERE),
            new ItemKind("/office/journal/subjects/{kind}", "select 'memo', null", "select 1 where :id <> ''", "memo"),
            new ItemKind(
                    "/office/journal/subjects/{kind}/{subject}",
                    "select subject, null from journal_entry where subject_kind = 'memo' limit 2",
                    "select count(*) from journal_entry where subject = :id",
                    NOWHERE),
            new ItemKind(
                    "/office/me/sessions/{id}",
                    """
                    select id::text, null from (
                        select s.id, row_number() over (partition by s.person order by s.started desc) as nth from office_session s
                        join person p on p.id = s.person
                        where s.ended is null and p.account in ('clerk', 'leader', 'sysadmin')) each
                    where nth = 1""",
                    "select count(*) from office_session where id::text = :id",
                    NOWHERE),
            new ItemKind(
                    "/office/normative/{document}",
                    "select id::text, null from normative_document order by entered_at desc limit 3",
                    "select count(*) from normative_document where id::text = :id",
                    NOWHERE),
            new ItemKind(
                    "/office/normative/{document}/events/{event}",
                    "select id::text, null from normative_event order by at desc limit 2",
                    "select count(*) from normative_event where id::text = :id",
                    NOWHERE),
            new ItemKind(
                    "/office/normative/{document}/files/{file}",
                    "select file::text, null from file_holding where holder_kind = 'normative' limit 1",
                    "select count(*) from stored_file where id::text = :id",
                    NOWHERE),
            new ItemKind(
                    "/office/normative/import/{id}",
                    "select id::text, null from normative_import limit 2",
                    "select count(*) from normative_import where id::text = :id",
                    NOWHERE),
            new ItemKind(
                    "/office/normative/clean-ups/{cleanUp}",
                    "select id::text, null from normative_clean_up order by opened_at desc limit 3",
                    "select count(*) from normative_clean_up where id::text = :id",
                    NOWHERE),
            new ItemKind(
                    "/office/normative/clean-ups/{cleanUp}/documents/{document}",
                    "select document::text, null from normative_clean_up_item limit 2",
                    "select count(*) from normative_clean_up_item where document::text = :id",
                    NOWHERE),
            new ItemKind(
                    "/office/evidence/{entry}",
                    """
                    select id::text, case when title like '标记%' then title end from evidence_entry
                    order by title like '标记%' desc, entered_at desc limit 4""",
                    "select count(*) from evidence_entry where id::text = :id",
                    NOWHERE),
            new ItemKind(
                    "/office/evidence/kinds/{kind}",
                    "select 'items', null",
                    "select 1 where :id <> ''",
                    "no-such-kind"),
            // the newest of each kind and state
            new ItemKind(
                    "/office/decisions/{decision}", """
                    select id, title from (
                        select id::text as id, null as title, row_number() over (
                            partition by kind, state, disclosure order by entered_at desc, id) as nth from decision) each
                    where nth <= 1""", "select count(*) from decision where id::text = :id", NOWHERE),
            // the newest of each state; its name marks it
            new ItemKind(
                    "/office/decisions/imports/{import}",
                    """
                    select id, name from (
                        select id::text as id, null as name, row_number() over (
                            partition by state, refused > 0 order by handed_in desc, id) as nth from decision_import) each
                    where nth <= 1""",
                    "select count(*) from decision_import where id::text = :id",
                    NOWHERE),
            new ItemKind(
                    "/office/decisions/imports/template/{kind}",
                    "select 'licence', null",
                    "select 1 where :id <> ''",
                    "nothing"),
            new ItemKind(
                    "/decisions/{id}",
                    "select id::text, null from published_decision limit 2",
                    "select count(*) from published_decision where id::text = :id",
                    NOWHERE),
            new ItemKind(
                    "/api/v1/decisions/{id}",
                    "select id::text, null from published_decision limit 2",
                    "select count(*) from published_decision where id::text = :id",
                    NOWHERE),
            new ItemKind(
                    "/office/reports/imports/{id}",
                    "select id::text, null from report_import limit 2",
                    "select count(*) from report_import where id::text = :id",
                    NOWHERE),
            new ItemKind(
                    "/office/reports/imports/drafts/{draft}",
                    "select id::text, null from report_import_draft limit 2",
                    "select count(*) from report_import_draft where id::text = :id",
                    NOWHERE),
            // kept as a hash alone: nobody can ask for one of another
            new ItemKind("/office/sign-in/link/{token}", "", "", NOWHERE),
            // a batch belongs to whoever handed it in and is kept in memory alone
            new ItemKind("/check/batch/{id}", "", "", NOWHERE),
            new ItemKind("/check/batch/{id}/cell/{cell}", "", "", "A1"),
            new ItemKind("/check/batch/{id}/{number}", "", "", "1"),
            // published: the same for everybody
            new ItemKind(
                    "/reports/{organ}",
                    "select distinct organ_code, null from report_published limit 3",
                    "select count(*) from report_published where organ_code = :id",
                    "no-such-organ"),
            new ItemKind(
                    "/reports/{organ}/{year:[0-9][0-9][0-9][0-9]}",
                    "select distinct year::text, null from report_published limit 3",
                    "select count(*) from report_published where year::text = :id",
                    "1999"),
            new ItemKind(
                    "/reports/{organ}/{year:[0-9][0-9][0-9][0-9]}/cells/{cell}",
                    "select 'table2.licences', null",
                    "select 1 where :id <> ''",
                    "table9.nothing"),
            new ItemKind("/api/problems/{code}", "", "", "no-such-problem"));
}
