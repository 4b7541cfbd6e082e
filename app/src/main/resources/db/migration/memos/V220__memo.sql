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

-- Whom the drafter wants asked, while it is a draft.
create table memo_chosen (
    memo uuid not null references memo,
    place smallint not null,
    ordinal smallint not null,
    person uuid not null references person,
    primary key (memo, place, ordinal)
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

alter table memo_chosen enable row level security;
create policy drafters on memo_chosen to ${application}
    using (exists (select from memo m join sign_off s on s.id = m.sign_off
        where m.id = memo and s.drafter = (select viewer_person())))
    with check (exists (select from memo m join sign_off s on s.id = m.sign_off
        where m.id = memo and s.drafter = (select viewer_person())));
grant select, insert, delete on memo_chosen to ${application};

-- A memo's files are seen with it; its drafter adds them. None is taken away, for earlier versions are still read.
create policy memo_seen on file_holding for select to ${application}
    using (holder_kind = 'memo' and exists (select from memo where memo.id = holder));
create policy memo_held on file_holding for insert to ${application}
    with check (holder_kind = 'memo' and exists (select from memo m join sign_off s on s.id = m.sign_off
        where m.id = holder and s.drafter = (select viewer_person())));

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
    with check (exists (select from memo m where m.organ = memo_number_last.organ));
create policy next on memo_number_last for update to ${application}
    using (exists (select from memo m where m.organ = memo_number_last.organ));
grant select, insert on memo_number_last to ${application};
grant update (ordinal) on memo_number_last to ${application};
