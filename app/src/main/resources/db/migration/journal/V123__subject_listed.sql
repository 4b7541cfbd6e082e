-- An act pays for no index but the key of its entry. The list, which the sealing writes in its own time, finds a subject's entries;
-- going over the journal compares the list with the entries, so that nothing is hidden from it unseen.
alter table journal_listed add column subject_kind text not null default '', add column subject text not null default '';
update journal_listed l set subject_kind = e.subject_kind, subject = e.subject from journal_entry e where e.id = l.entry;
alter table journal_listed alter column subject_kind drop default, alter column subject drop default;
create index journal_listed_by_subject on journal_listed (subject, at, entry);

drop index journal_entry_by_subject;
