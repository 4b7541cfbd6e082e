-- 批量导入: a file of decisions of one organ and kind, and how far its rows have come. A chunk of rows, its refusals, its tallies, its
-- journal entry and the progress here are one transaction, so that whatever is killed, the work goes on behind the last row that
-- was done.
create table decision_import (
    id uuid primary key,
    organ bigint not null,
    kind text not null check (kind in ('LICENCE', 'PENALTY', 'COERCION', 'CHARGE')),
    name text not null,
    file uuid,
    format text not null check (format in ('csv', 'xlsx')),
    size bigint not null check (size > 0),
    mode text not null check (mode in ('VALID_ROWS', 'ALL_OR_NOTHING')),
    state text not null default 'WAITING' check (state in ('WAITING', 'READING', 'PAUSED', 'DONE', 'FAILED', 'CANCELLED')),
    sentence text not null default '',
    unknown_columns text[] not null default '{}',
    total bigint check (total >= 0),
    last_row bigint not null default 0,
    rows_read bigint not null default 0,
    taken bigint not null default 0,
    refused bigint not null default 0,
    present bigint not null default 0,
    by uuid not null,
    handed_in timestamptz not null,
    begun timestamptz,
    finished timestamptz,
    check ((state in ('DONE', 'FAILED', 'CANCELLED')) = (finished is not null))
);
comment on column decision_import.file is 'the stored file, until its content is let go';
comment on column decision_import.total is 'rows in the file; null before it has been looked through';
comment on column decision_import.last_row is 'the number of the last row that is done, as the file counts; the header is one';
comment on column decision_import.present is 'rows that were there already, word for word';
create index decision_import_of_organ on decision_import (organ, handed_in desc, id desc);
create index decision_import_at_work on decision_import (handed_in) where state in ('WAITING', 'READING');
create index decision_import_with_file on decision_import (finished) where file is not null and finished is not null;

-- Why a row was not taken; the row itself stands in the file and nowhere else.
create table decision_import_refusal (
    import uuid not null references decision_import,
    line bigint not null,
    organ bigint not null,
    reasons text not null check (reasons <> ''),
    primary key (import, line)
);

alter table decision_import enable row level security;
create policy seen on decision_import for select to ${application} using (
    organ <@ (select viewer_organ_ranges()) or organ = any ((select viewer_homes())::bigint[])
    or (select viewer_may('ledgers.write')));
create policy handed_in on decision_import for insert to ${application} with check (
    organ = any ((select viewer_homes())::bigint[]) and by = (select viewer_person()));
create policy moved on decision_import for update to ${application} using (
    organ = any ((select viewer_homes())::bigint[]) or (select viewer_may('ledgers.write')));
grant select, insert on decision_import to ${application};
grant update (file, state, sentence, unknown_columns, total, last_row, rows_read, taken, refused, present, begun, finished)
    on decision_import to ${application};

alter table decision_import_refusal enable row level security;
create policy seen on decision_import_refusal for select to ${application} using (
    organ = any ((select viewer_homes())::bigint[]) or (select viewer_may('ledgers.write')));
create policy refused on decision_import_refusal for insert to ${application} with check ((select viewer_may('ledgers.write')));
create policy cleared on decision_import_refusal for delete to ${application} using ((select viewer_may('ledgers.write')));
grant select, insert, delete on decision_import_refusal to ${application};

-- The file may hold identity numbers as they were handed in: for those who work for the organ, and for the work itself.
create policy decision_import_seen on file_holding for select to ${application}
    using (holder_kind = 'decision-import' and ((select viewer_may('ledgers.write'))
        or exists (select from decision_import i where i.id = holder and i.organ = any ((select viewer_homes())::bigint[]))));
create policy decision_import_held on file_holding for insert to ${application}
    with check (holder_kind = 'decision-import'
        and exists (select from decision_import i where i.id = holder and i.by = (select viewer_person())));
create policy decision_import_let_go on file_holding for delete to ${application}
    using (holder_kind = 'decision-import' and (select viewer_may('files.all')));
