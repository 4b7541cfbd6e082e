-- Every act pays for this index: the subject alone finds its entries, and what belongs to one subject is soon sorted.
drop index journal_entry_by_subject;
create index journal_entry_by_subject on journal_entry (subject);
