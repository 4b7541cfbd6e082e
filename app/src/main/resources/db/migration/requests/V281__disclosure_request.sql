-- 依申请公开登记: requests for disclosure that an organ received, and how each ended. What is counted for table three stands in
-- organ, requester_kind, received, closed and outcome, and nowhere else; the procedure of a request will write the same columns.
create table disclosure_request (
    id uuid primary key,
    organ bigint not null references organ,
    number text not null check (number <> ''),
    received date not null,
    channel text not null check (channel in ('COUNTER', 'SIGNED_MAIL', 'ORDINARY_MAIL', 'INTERNET', 'FAX', 'UNSTATED')),
    requester_kind text not null
        check (requester_kind in ('NATURAL_PERSON', 'COMPANY', 'RESEARCH', 'PUBLIC_WELFARE', 'LEGAL_SERVICE', 'OTHER')),
    requester_shown text not null,
    asked text not null check (asked <> ''),
    outcome text check (outcome in ('A', 'B', 'C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'D1', 'D2', 'D3',
        'E1', 'E2', 'E3', 'E4', 'E5', 'F1', 'F2', 'F3')),
    outcome_detail text,
    closed date,
    reply_way text check (reply_way in ('COUNTER', 'POST', 'EMAIL', 'ONLINE', 'FAX', 'NONE')),
    reply_number text,
    fee_noticed date,
    fee_amount int check (fee_amount > 0),
    fee_paid date,
    fee_paid_amount int check (fee_paid_amount > 0),
    struck boolean not null default false,
    entered_by uuid not null references person,
    entered_at timestamptz not null,
    revision int not null default 0,
    unique (organ, number),
    check ((outcome is null) = (closed is null)),
    check ((outcome is null) = (reply_way is null)),
    check (closed >= received),
    check ((fee_noticed is null) = (fee_amount is null)),
    check ((fee_paid is null) = (fee_paid_amount is null)),
    check (fee_paid is null or fee_noticed is not null and fee_paid >= fee_noticed and fee_paid_amount <= fee_amount),
    check (fee_noticed >= received),
    check (outcome is distinct from 'F2' or fee_noticed is not null)
);
comment on column disclosure_request.received is '收到申请之日 (条例第三十一条)';
comment on column disclosure_request.requester_shown is 'masked where a natural person; register_name has the plain name';
comment on column disclosure_request.outcome is 'a row of table three; null while it is being handled';
comment on column disclosure_request.fee_amount is '元';
comment on column disclosure_request.struck is 'entered by mistake: stays to be read, counts nowhere';
create index disclosure_request_in_order on disclosure_request (organ, received desc, id desc);
-- What a span counts: everything not closed before it.
create index disclosure_request_open_on on disclosure_request (organ, (coalesce(closed, 'infinity'::date)));
create index disclosure_request_fees on disclosure_request (organ, fee_noticed) where fee_noticed is not null;

-- How an organ's requests are numbered: 高政申〔2022〕12号. A year's numbers begin with 1.
create table request_number_scheme (
    organ bigint primary key references organ,
    word text not null check (word <> '')
);
create table request_number_last (
    organ bigint not null references organ,
    year smallint not null,
    ordinal int not null check (ordinal > 0),
    primary key (organ, year)
);

alter table disclosure_request enable row level security;
create policy seen on disclosure_request for select to ${application} using (
    organ <@ (select viewer_organ_ranges()) or organ = any ((select viewer_homes())::bigint[])
    or (select viewer_may('search.all')));
create policy registered on disclosure_request for insert to ${application} with check (
    organ = any ((select viewer_homes())::bigint[]) and entered_by = (select viewer_person()));
create policy changed on disclosure_request for update to ${application} using (organ = any ((select viewer_homes())::bigint[]));
grant select, insert on disclosure_request to ${application};
grant update (number, received, channel, requester_kind, requester_shown, asked, outcome, outcome_detail, closed, reply_way, reply_number,
    fee_noticed, fee_amount, fee_paid, fee_paid_amount, struck, revision) on disclosure_request to ${application};

-- Identity number, phone and address of a requester: for those who work for the organ.
create policy requester_seen on personal_detail for select to ${application}
    using (subject_kind = 'requester' and exists (select from disclosure_request r
        where r.id = subject and r.organ = any ((select viewer_homes())::bigint[])));
create policy requester_kept on personal_detail for insert to ${application}
    with check (subject_kind = 'requester' and exists (select from disclosure_request r
        where r.id = subject and r.organ = any ((select viewer_homes())::bigint[])));
create policy requester_corrected on personal_detail for update to ${application}
    using (subject_kind = 'requester' and exists (select from disclosure_request r
        where r.id = subject and r.organ = any ((select viewer_homes())::bigint[])));
create policy requester_forgotten on personal_detail for delete to ${application}
    using (subject_kind = 'requester' and exists (select from disclosure_request r
        where r.id = subject and r.organ = any ((select viewer_homes())::bigint[])));

-- Words for numbers are no secret to those who work here; an OGI office sets them for itself and for the organs below it.
alter table request_number_scheme enable row level security;
create policy known on request_number_scheme for select to ${application} using ((select viewer_person()) is not null);
create policy made on request_number_scheme for insert to ${application}
    with check ((select viewer_may('disclosure.direct')) and organ <@ (select viewer_organ_ranges()));
create policy changed on request_number_scheme for update to ${application}
    using ((select viewer_may('disclosure.direct')) and organ <@ (select viewer_organ_ranges()));
grant select, insert on request_number_scheme to ${application};
grant update (word) on request_number_scheme to ${application};

alter table request_number_last enable row level security;
create policy counted on request_number_last for select to ${application} using ((select viewer_person()) is not null);
create policy first on request_number_last for insert to ${application} with check (organ = any ((select viewer_homes())::bigint[]));
create policy next on request_number_last for update to ${application} using (organ = any ((select viewer_homes())::bigint[]));
grant select, insert on request_number_last to ${application};
grant update (ordinal) on request_number_last to ${application};
