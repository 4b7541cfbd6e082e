-- A list is read by the beginning of a name or number.
create index decision_by_party on decision (organ, party collate "C");
create index decision_by_number on decision (organ, number collate "C");

-- 公示批次: what an organ proposed to publish at once, from the secrecy review to the public pages.
create table decision_batch (
    id uuid primary key,
    organ bigint not null,
    kind text not null check (kind in ('LICENCE', 'PENALTY', 'COERCION', 'CHARGE')),
    rows bigint not null check (rows > 0),
    review uuid not null,
    state text not null default 'PROPOSED' check (state in ('PROPOSED', 'RELEASED', 'REFUSED', 'REVOKED')),
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    ended_at timestamptz,
    released bigint,
    left_out bigint
);
comment on column decision_batch.left_out is 'rows that changed between the review and the release, and were not published';
create index decision_batch_in_order on decision_batch (organ, proposed_at desc, id);
create index decision_batch_waiting on decision_batch (review) where state = 'PROPOSED';

-- The rows of a batch as they were reviewed: public values, masked. They leave when the batch has ended.
create table decision_batch_row (
    batch uuid not null references decision_batch,
    ordinal bigint not null,
    organ bigint not null,
    decision uuid not null,
    revision int not null,
    row_values jsonb not null,
    primary key (batch, ordinal)
);
create index decision_batch_row_of_decision on decision_batch_row (decision);

alter table decision_batch enable row level security;
create policy seen on decision_batch for select to ${application} using (
    organ <@ (select viewer_organ_ranges()) or organ = any ((select viewer_homes())::bigint[])
    or (select viewer_may('ledgers.write')));
create policy proposed on decision_batch for insert to ${application} with check (
    organ = any ((select viewer_homes())::bigint[]) and proposed_by = (select viewer_person()));
create policy ended on decision_batch for update to ${application} using (
    organ = any ((select viewer_homes())::bigint[]) or (select viewer_may('ledgers.write')));
grant select, insert on decision_batch to ${application};
grant update (state, ended_at, released, left_out) on decision_batch to ${application};

alter table decision_batch_row enable row level security;
create policy seen on decision_batch_row for select to ${application} using (
    organ <@ (select viewer_organ_ranges()) or organ = any ((select viewer_homes())::bigint[])
    or (select viewer_may('ledgers.write')));
create policy proposed on decision_batch_row for insert to ${application} with check (
    organ = any ((select viewer_homes())::bigint[]));
create policy left_behind on decision_batch_row for delete to ${application} using (
    organ = any ((select viewer_homes())::bigint[]) or (select viewer_may('ledgers.write')));
grant select, insert, delete on decision_batch_row to ${application};

create index published_decision_of_release on published_decision (release);
-- What has been annulled and must have left the public pages within three days.
create index decision_annulled_and_shown on decision (organ, annulled)
    where annulled is not null and published is not null and removed is null;

-- On which day an organ's people were last told what is due.
create table decision_reminder (
    organ bigint primary key,
    told date not null
);
alter table decision_reminder enable row level security;
create policy kept on decision_reminder for all to ${application} using ((select viewer_may('ledgers.write')));
grant select, insert, update on decision_reminder to ${application};
