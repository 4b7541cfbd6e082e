-- 行政许可、行政处罚、行政强制 and 行政事业性收费, one row a decision or charge, in the fields that all kinds share; the fields of the
-- 双公示 list that are a kind's own stand in details by their codes (resources/decisions/fields.csv). Identity numbers do not stand
-- here: personal_detail keeps them, subject kind 'decision'. There is no foreign key to organ: millions of rows come in a stream, and
-- the organ is looked at once for all of them.
create table decision (
    id uuid primary key,
    organ bigint not null,
    kind text not null check (kind in ('LICENCE', 'PENALTY', 'COERCION', 'CHARGE')),
    number text not null check (number <> ''),
    decided date not null,
    title text not null,
    party text not null,
    party_kind text not null check (party_kind in ('LEGAL', 'NATURAL', 'SOLE_TRADER', 'UNINCORPORATED')),
    credit_code text,
    amount bigint check (amount >= 0),
    details jsonb not null,
    digest bytea not null,
    state text not null default 'RECORDED' check (state in ('RECORDED', 'WITHDRAWN')),
    annulled date,
    social_impact boolean not null default false,
    disclosure text not null check (disclosure in ('PUBLIC', 'WITHHELD')),
    disclosure_ground text not null,
    publish_by date,
    shown_until date,
    published date,
    removed date,
    removal_ground text,
    batch uuid,
    entered_by uuid,
    entered_at timestamptz not null,
    revision int not null default 0,
    unique (organ, kind, number),
    check (disclosure = 'WITHHELD' or publish_by is not null)
);
comment on column decision.number is '文书号; where there is none, the number of the licence or receipt';
comment on column decision.amount is '分: 罚款 and 没收 together, or the charge';
comment on column decision.digest is 'SM3 of what was handed in: the same row again is known by it';
comment on column decision.annulled is 'when the decision itself was annulled; it was made all the same, and counts';
comment on column decision.publish_by is 'the last day to publish: seven working days after the decision';
comment on column decision.shown_until is 'the last day of the period of publication; null where there is no end';
create index decision_in_order on decision (organ, kind, decided desc, id desc);
-- The watch: what is to be published and is not yet.
create index decision_to_publish on decision (organ, publish_by, id)
    where state = 'RECORDED' and disclosure = 'PUBLIC' and published is null;
-- What has to leave the public pages when its period ends.
create index decision_to_remove on decision (shown_until, organ) where published is not null and removed is null;
create index decision_by_batch on decision (batch) where batch is not null;

-- What was done to a decision after it was entered, with what it said before.
create table decision_change (
    id uuid primary key,
    decision uuid not null references decision,
    organ bigint not null,
    kind text not null check (kind in ('CORRECTED', 'WITHDRAWN', 'ANNULLED', 'REPAIRED', 'DISCLOSURE')),
    reason text not null check (reason <> ''),
    before jsonb not null,
    by uuid not null,
    at timestamptz not null
);
create index decision_change_in_order on decision_change (decision, at desc);

-- 公示: what the public sees of a decision: the values of the field list, masked, as they were reviewed and released in a batch.
-- There is nothing else in it, so that no path leads to more.
create table published_decision (
    id uuid primary key,
    organ bigint not null,
    kind text not null check (kind in ('LICENCE', 'PENALTY', 'COERCION', 'CHARGE')),
    number text not null,
    decided date not null,
    party text not null,
    title text not null,
    fields jsonb not null,
    release uuid not null,
    published date not null,
    shown_until date
);
comment on column published_decision.id is 'of the decision';
create index published_decision_in_order on published_decision (kind, decided desc, id desc);
create index published_decision_of_organ on published_decision (organ, kind, decided desc, id desc);
create index published_decision_by_party on published_decision (party collate "C", decided desc, id desc);
create index published_decision_by_number on published_decision (number collate "C");

alter table decision enable row level security;
create policy seen on decision for select to ${application} using (
    organ <@ (select viewer_organ_ranges()) or organ = any ((select viewer_homes())::bigint[])
    or (select viewer_may('ledgers.write')));
create policy entered on decision for insert to ${application} with check (
    organ = any ((select viewer_homes())::bigint[]) or (select viewer_may('ledgers.write')));
create policy changed on decision for update to ${application} using (
    organ = any ((select viewer_homes())::bigint[]) or (select viewer_may('ledgers.write')));
grant select, insert on decision to ${application};
grant update (number, decided, title, party, party_kind, credit_code, amount, details, digest, state, annulled, social_impact,
    disclosure, disclosure_ground, publish_by, shown_until, published, removed, removal_ground, revision) on decision to ${application};

alter table decision_change enable row level security;
create policy seen on decision_change for select to ${application} using (
    organ <@ (select viewer_organ_ranges()) or organ = any ((select viewer_homes())::bigint[]));
create policy made on decision_change for insert to ${application} with check (
    organ = any ((select viewer_homes())::bigint[]) and by = (select viewer_person())
    and exists (select from decision d where d.id = decision));
grant select, insert on decision_change to ${application};

alter table published_decision enable row level security;
create policy known on published_decision for select to ${application} using (true);
create policy released on published_decision for insert to ${application} with check (
    organ = any ((select viewer_homes())::bigint[]) or (select viewer_may('ledgers.write')));
create policy taken_down on published_decision for delete to ${application} using (
    organ = any ((select viewer_homes())::bigint[]) or (select viewer_may('ledgers.write')));
grant select, insert, delete on published_decision to ${application};

-- Identity numbers of natural persons: those of an organ's decisions, for those who work for it.
create policy decision_seen on personal_detail for select to ${application}
    using (subject_kind = 'decision' and exists (select from decision d where d.id = subject));
create policy decision_kept on personal_detail for insert to ${application}
    with check (subject_kind = 'decision' and ((select viewer_may('ledgers.write'))
        or exists (select from decision d where d.id = subject and d.organ = any ((select viewer_homes())::bigint[]))));
create policy decision_corrected on personal_detail for update to ${application}
    using (subject_kind = 'decision' and exists (select from decision d where d.id = subject and d.organ = any ((select viewer_homes())::bigint[])));
create policy decision_forgotten on personal_detail for delete to ${application}
    using (subject_kind = 'decision' and exists (select from decision d where d.id = subject and d.organ = any ((select viewer_homes())::bigint[])));
