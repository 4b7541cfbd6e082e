-- 复议诉讼登记: reconsiderations and suits about an organ's acts, and how each ended. What is counted for table four stands in organ,
-- kind, received, decided, result, second_decided, second_result and counts, and nowhere else.
create table remedy_case (
    id uuid primary key,
    organ bigint not null references organ,
    kind text not null check (kind in ('RECONSIDERATION', 'DIRECT_LITIGATION', 'LITIGATION_AFTER_RECONSIDERATION')),
    number text not null check (number <> ''),
    forum text not null check (forum <> ''),
    applicant_shown text not null,
    natural_person boolean not null,
    received date not null,
    request uuid references disclosure_request,
    no_request_reason text,
    reconsideration uuid references remedy_case,
    no_reconsideration_reason text,
    counts boolean not null,
    counts_reason text not null check (counts_reason <> ''),
    result text,
    decided date,
    second_result text,
    second_decided date,
    struck boolean not null default false,
    entered_by uuid not null references person,
    entered_at timestamptz not null,
    revision int not null default 0,
    unique (organ, kind, number),
    check ((request is null) = (no_request_reason is not null)),
    check (kind = 'LITIGATION_AFTER_RECONSIDERATION' or reconsideration is null and no_reconsideration_reason is null),
    check (kind <> 'LITIGATION_AFTER_RECONSIDERATION' or (reconsideration is null) = (no_reconsideration_reason is not null)),
    check ((result is null) = (decided is null)),
    check ((second_result is null) = (second_decided is null)),
    check (decided >= received),
    check (second_decided is null or decided is not null and second_decided >= decided and kind <> 'RECONSIDERATION')
);
comment on column remedy_case.received is 'the day the review organ accepted it, or the court filed it';
comment on column remedy_case.result is 'a code of resources/remedies/results.csv';
comment on column remedy_case.counts is 'whether it is a case of 政府信息公开; with counts_reason';
create index remedy_case_in_order on remedy_case (organ, received desc, id desc);
create index remedy_case_by_request on remedy_case (request) where request is not null;
create index remedy_case_by_reconsideration on remedy_case (reconsideration) where reconsideration is not null;

alter table remedy_case enable row level security;
create policy seen on remedy_case for select to ${application} using (
    organ <@ (select viewer_organ_ranges()) or organ = any ((select viewer_homes())::bigint[])
    or (select viewer_may('search.all')));
create policy entered on remedy_case for insert to ${application} with check (
    organ = any ((select viewer_homes())::bigint[]) and entered_by = (select viewer_person())
    and (request is null or exists (select from disclosure_request r where r.id = request)));
create policy changed on remedy_case for update to ${application}
    using (organ = any ((select viewer_homes())::bigint[]))
    with check (organ = any ((select viewer_homes())::bigint[])
        and (request is null or exists (select from disclosure_request r where r.id = request)));
grant select, insert on remedy_case to ${application};
grant update (kind, number, forum, applicant_shown, natural_person, received, request, no_request_reason, reconsideration,
    no_reconsideration_reason, counts, counts_reason, result, decided, second_result, second_decided, struck, revision)
    on remedy_case to ${application};
