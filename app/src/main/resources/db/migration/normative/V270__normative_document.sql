-- 行政规范性文件: each document, what happened to it, and the spells (有效区间) that follow from that. Events are only added; a wrong one
-- is undone by another. Spells are written anew by the transaction that adds an event: each begins once and, if it ends, ends once, so
-- that 有效(to) = 有效(from − 1) + what began in between − what ended in between, for any organs and any days.
create table normative_document (
    id uuid primary key,
    organ bigint not null references organ,
    number text not null check (number <> ''),
    title text not null check (title <> ''),
    joint text not null,
    review_number text not null,
    register_number text not null,
    record_number text not null,
    published_in text not null,
    void boolean not null default false,
    revision int not null default 1,
    entered_by uuid,
    entered_at timestamptz not null
);
comment on column normative_document.organ is 'in whose ledger it stands now: the issuing organ, of joint ones the lead organ alone';
comment on column normative_document.number is '文号';
comment on column normative_document.joint is '联合发文机关, as the document names them; they do not count it';
comment on column normative_document.review_number is 'of the legality review (合法性审核)';
comment on column normative_document.register_number is '统一登记编号';
comment on column normative_document.record_number is '备案号';
comment on column normative_document.published_in is '公布载体';
comment on column normative_document.void is 'its making was entered wrongly and has been undone';
create unique index normative_document_number on normative_document (number) where not void;
create index normative_document_of_organ on normative_document (organ);

create table normative_event (
    id uuid primary key,
    document uuid not null references normative_document,
    ordinal int not null check (ordinal > 0),
    organ bigint not null references organ,
    kind text not null check (kind in ('MADE', 'RECEIVED', 'AMENDED', 'PARTLY_REPEALED', 'REPEALED', 'DECLARED_LAPSED',
        'EXTENDED', 'TRANSFERRED', 'DESCRIBED', 'CORRECTED')),
    day date not null,
    in_force_from date,
    last_day date,
    endless boolean not null,
    basis text not null,
    to_organ bigint references organ,
    other_organ text not null,
    part text not null,
    reason text not null,
    undoes uuid unique references normative_event,
    clean_up uuid,
    by uuid,
    at timestamptz not null,
    unique (document, ordinal),
    check (last_day is null or last_day >= day),
    check (not endless or last_day is null),
    check ((kind = 'CORRECTED') = (undoes is not null)),
    check (kind not in ('DESCRIBED', 'CORRECTED', 'TRANSFERRED') or reason <> '')
);
comment on column normative_event.organ is 'in whose ledger it was entered';
comment on column normative_event.day is 'the first day on which it holds: a repeal of 1 July was last in force on 30 June';
comment on column normative_event.last_day is 'the last day of the term (有效期) that it sets';
comment on column normative_event.endless is 'it takes the term away: in force until repealed';
comment on column normative_event.basis is 'by which document: 文号 and title';
comment on column normative_event.at is 'when it was entered; a day long before is an event told late (补记)';
create index normative_event_told on normative_event (at);

create table normative_spell (
    document uuid not null references normative_document,
    ordinal int not null,
    organ bigint not null references organ,
    opening text not null check (opening in ('MADE', 'RECEIVED', 'TRANSFERRED_IN')),
    since date not null,
    in_force_from date not null,
    closing text check (closing in ('REPEALED', 'DECLARED_LAPSED', 'LAPSED', 'TRANSFERRED_OUT')),
    until date,
    primary key (document, ordinal),
    check ((closing is null) = (until is null)),
    check (until is null or until >= since)
);
comment on column normative_spell.since is 'the first day on which the organ counts it';
comment on column normative_spell.until is 'the first day on which it does not any more; known beforehand where the term ends it';
create index normative_spell_of_organ on normative_spell (organ, since desc, document);
create index normative_spell_ending on normative_spell (until) where closing = 'LAPSED';

-- An alarm is given once for each term and each distance.
create table normative_alarm (
    document uuid not null references normative_document,
    last_day date not null,
    months int not null check (months in (3, 6)),
    at timestamptz not null,
    primary key (document, last_day, months)
);

-- Such a document may not be applied before it has been published (条例 20(一); 国办发〔2018〕37号): everybody who works here finds
-- every one of them, of whatever organ. It is entered by those who work for the organ, or by the OGI office that sees all of it.
alter table normative_document enable row level security;
create policy known on normative_document for select to ${application} using (
    (select viewer_person()) is not null or (select viewer_may('ledgers.write')) or (select viewer_may('search.all')));
create policy entered on normative_document for insert to ${application} with check (
    organ = any ((select viewer_homes())::bigint[])
    or ((select viewer_may('disclosure.direct')) and organ <@ (select viewer_organ_ranges())));
create policy changed on normative_document for update to ${application} using (
    organ = any ((select viewer_homes())::bigint[])
    or ((select viewer_may('disclosure.direct')) and organ <@ (select viewer_organ_ranges())));
grant select, insert on normative_document to ${application};
grant update (organ, number, title, joint, review_number, register_number, record_number, published_in, void, revision)
    on normative_document to ${application};

alter table normative_event enable row level security;
create policy known on normative_event for select to ${application} using (
    (select viewer_person()) is not null or (select viewer_may('ledgers.write')) or (select viewer_may('search.all')));
create policy told on normative_event for insert to ${application} with check (
    by = (select viewer_person()) and (organ = any ((select viewer_homes())::bigint[])
    or ((select viewer_may('disclosure.direct')) and organ <@ (select viewer_organ_ranges()))));
grant select, insert on normative_event to ${application};

alter table normative_spell enable row level security;
create policy known on normative_spell for select to ${application} using (
    (select viewer_person()) is not null or (select viewer_may('ledgers.write')) or (select viewer_may('search.all')));
create policy follows on normative_spell for insert to ${application} with check (
    exists (select from normative_document d where d.id = document and (d.organ = any ((select viewer_homes())::bigint[])
        or ((select viewer_may('disclosure.direct')) and d.organ <@ (select viewer_organ_ranges())))));
create policy replaced on normative_spell for delete to ${application} using (
    exists (select from normative_document d where d.id = document and (d.organ = any ((select viewer_homes())::bigint[])
        or ((select viewer_may('disclosure.direct')) and d.organ <@ (select viewer_organ_ranges())))));
grant select, insert, delete on normative_spell to ${application};

alter table normative_alarm enable row level security;
create policy watched on normative_alarm to ${application} using ((select viewer_may('ledgers.write')))
    with check ((select viewer_may('ledgers.write')));
grant select, insert on normative_alarm to ${application};

-- The text of the document and of its amended versions.
create policy normative_seen on file_holding for select to ${application}
    using (holder_kind = 'normative' and exists (select from normative_document d where d.id = holder));
create policy normative_held on file_holding for insert to ${application}
    with check (holder_kind = 'normative' and exists (select from normative_document d where d.id = holder
        and (d.organ = any ((select viewer_homes())::bigint[])
            or ((select viewer_may('disclosure.direct')) and d.organ <@ (select viewer_organ_ranges())))));
create policy normative_let_go on file_holding for delete to ${application}
    using (holder_kind = 'normative' and exists (select from normative_document d where d.id = holder
        and (d.organ = any ((select viewer_homes())::bigint[])
            or ((select viewer_may('disclosure.direct')) and d.organ <@ (select viewer_organ_ranges())))));
