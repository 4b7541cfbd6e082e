-- Memos. What stands in one, and who has it, is kept by its sign-off; here is what only a memo has: its number, and how long it is kept.
create table memo (
    id uuid primary key,
    sign_off uuid not null unique references sign_off,
    organ bigint not null references organ,
    year smallint,
    ordinal int check (ordinal > 0),
    retention text check (retention in ('FOREVER', 'THIRTY_YEARS', 'TEN_YEARS')),
    unique (organ, year, ordinal),
    check ((year is null) = (ordinal is null))
);

-- How an organ's memos are numbered: 高政办签〔2026〕12号. A year's numbers begin with 1 and leave none out.
create table memo_number_scheme (
    organ bigint primary key references organ,
    word text not null check (word <> '')
);
create table memo_number_last (
    organ bigint not null references organ,
    year smallint not null,
    ordinal int not null check (ordinal > 0),
    primary key (organ, year)
);

-- A memo is seen by whoever sees its sign-off.
alter table memo enable row level security;
create policy seen on memo for select to ${application}
    using (exists (select from sign_off s where s.id = memo.sign_off));
create policy begun on memo for insert to ${application}
    with check (organ in (select unnest(viewer_homes())));
create policy numbered on memo for update to ${application}
    using (exists (select from sign_off s where s.id = memo.sign_off));
grant select, insert on memo to ${application};
grant update (year, ordinal, retention) on memo to ${application};

-- Words for numbers are no secret to those who work here; an OGI office sets them for itself and for the organs below it.
alter table memo_number_scheme enable row level security;
create policy known on memo_number_scheme for select to ${application} using ((select viewer_person()) is not null);
create policy made on memo_number_scheme for insert to ${application}
    with check ((select viewer_may('disclosure.direct')) and organ in (select unnest(viewer_organs())));
create policy changed on memo_number_scheme for update to ${application}
    using ((select viewer_may('disclosure.direct')) and organ in (select unnest(viewer_organs())));
grant select, insert on memo_number_scheme to ${application};
grant update (word) on memo_number_scheme to ${application};

alter table memo_number_last enable row level security;
create policy counted on memo_number_last for select to ${application} using ((select viewer_person()) is not null);
create policy first on memo_number_last for insert to ${application}
    with check ((select viewer_person()) is not null);
create policy next on memo_number_last for update to ${application} using ((select viewer_person()) is not null);
grant select, insert on memo_number_last to ${application};
grant update (ordinal) on memo_number_last to ${application};
