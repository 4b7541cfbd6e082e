-- 事实登记: facts that a report's text cites and that no ledger counts: trainings, press, standing numbers, numbers from elsewhere with
-- their source. What kinds there are, what an entry of a kind says, and what is counted of it, stands in resources/evidence.
create table evidence_entry (
    id uuid primary key,
    organ bigint not null references organ,
    kind text not null,
    day date not null,
    since date check (since <= day),
    title text not null check (title <> ''),
    amount numeric(18, 2) not null check (amount >= 0),
    details jsonb not null,
    source text not null check (source <> ''),
    state text not null default 'RECORDED' check (state in ('RECORDED', 'WITHDRAWN')),
    revision int not null default 1,
    entered_by uuid,
    entered_at timestamptz not null
);
comment on column evidence_entry.day is 'when it happened, the last day of the time that the number covers, or as of when it stands';
comment on column evidence_entry.since is 'the first day of the time that the number covers; null where it is a single day';
comment on column evidence_entry.amount is 'the number of the kind; 1 where an entry is one occurrence';
comment on column evidence_entry.details is 'the kind''s own fields by their codes; numbers as numbers';
comment on column evidence_entry.source is 'where the number comes from: a document, an export, a page';
create index evidence_entry_in_order on evidence_entry (organ, kind, day desc, id desc) where state = 'RECORDED';

-- What was done to an entry after it was made, with what it said before.
create table evidence_change (
    id uuid primary key,
    entry uuid not null references evidence_entry,
    organ bigint not null,
    kind text not null check (kind in ('CORRECTED', 'WITHDRAWN')),
    reason text not null check (reason <> ''),
    before jsonb not null,
    by uuid not null,
    at timestamptz not null
);
create index evidence_change_in_order on evidence_change (entry, at desc);

alter table evidence_entry enable row level security;
create policy seen on evidence_entry for select to ${application} using (
    organ <@ (select viewer_organ_ranges()) or organ = any ((select viewer_homes())::bigint[])
    or (select viewer_may('search.all')));
create policy entered on evidence_entry for insert to ${application} with check (
    organ = any ((select viewer_homes())::bigint[])
    or ((select viewer_may('disclosure.direct')) and organ <@ (select viewer_organ_ranges())));
create policy changed on evidence_entry for update to ${application} using (
    organ = any ((select viewer_homes())::bigint[])
    or ((select viewer_may('disclosure.direct')) and organ <@ (select viewer_organ_ranges())));
grant select, insert on evidence_entry to ${application};
grant update (day, since, title, amount, details, source, state, revision) on evidence_entry to ${application};

alter table evidence_change enable row level security;
create policy seen on evidence_change for select to ${application} using (
    organ <@ (select viewer_organ_ranges()) or organ = any ((select viewer_homes())::bigint[]));
create policy made on evidence_change for insert to ${application} with check (
    by = (select viewer_person()) and exists (select from evidence_entry e where e.id = entry)
    and (organ = any ((select viewer_homes())::bigint[])
        or ((select viewer_may('disclosure.direct')) and organ <@ (select viewer_organ_ranges()))));
grant select, insert on evidence_change to ${application};

-- Proofs: the attendance list, the clipping, the export.
create policy evidence_seen on file_holding for select to ${application}
    using (holder_kind = 'evidence' and exists (select from evidence_entry e where e.id = holder));
create policy evidence_held on file_holding for insert to ${application}
    with check (holder_kind = 'evidence' and exists (select from evidence_entry e where e.id = holder
        and (e.organ = any ((select viewer_homes())::bigint[])
            or ((select viewer_may('disclosure.direct')) and e.organ <@ (select viewer_organ_ranges())))));
