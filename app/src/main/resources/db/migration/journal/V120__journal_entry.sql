-- One row an act, in the transaction of the act. The program may add and read, never change or remove.
create table journal_entry (
    id uuid primary key,
    at timestamptz not null,
    who text not null,
    act text not null,
    label text not null,
    subject_kind text not null,
    subject text not null,
    article text,
    facts text not null
);
create index journal_entry_by_subject on journal_entry (subject_kind, subject, at);
create index journal_entry_by_time on journal_entry (at desc, id);

alter table journal_entry enable row level security;
create policy written on journal_entry for insert to ${application} with check (who = (select viewer_name()));
create policy read_by_auditors on journal_entry for select to ${application} using ((select viewer_may('journal.read')));
grant select, insert on journal_entry to ${application};
