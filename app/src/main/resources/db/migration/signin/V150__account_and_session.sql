-- Accounts: what proves that a person is that person. Sessions: who is signed in, from where, since when. Of passwords and tokens
-- only hashes are here. A session that ended stays, with the reason, until it is cleared.
create table account (
    person uuid primary key references person,
    password text not null,
    password_set timestamptz not null,
    must_change boolean not null,
    failures int not null default 0,
    locked_until timestamptz
);

create table office_session (
    id uuid primary key,
    token_hash bytea not null unique,
    person uuid not null references person,
    awaiting text check (awaiting in ('PASSWORD', 'CODE', 'ENROLMENT')),
    started timestamptz not null,
    seen timestamptz not null,
    agent text not null,
    address text not null,
    ended timestamptz,
    why text check (why in ('SIGNED_OUT', 'RENEWED', 'ENDED_BY_PERSON', 'ENDED_BY_ADMINISTRATOR', 'TOO_MANY', 'PASSWORD_CHANGED', 'EXPIRED')),
    check ((ended is null) = (why is null))
);
create index office_session_by_person on office_session (person) where ended is null;
create index office_session_by_start on office_session (started);

-- Whether this is the demonstration district or an office of its own, decided at the first start and never again.
create table founding (
    id uuid primary key,
    demo boolean not null,
    founded timestamptz not null
);
create unique index founding_is_one on founding ((true));

alter table account enable row level security;
create policy known on account for select to ${application}
    using (person = (select viewer_person()) or (select viewer_may('accounts.all')) or (select viewer_may('accounts.unlock')));
create policy opened on account for insert to ${application} with check ((select viewer_may('accounts.all')));
create policy changed on account for update to ${application}
    using (person = (select viewer_person()) or (select viewer_may('accounts.all')) or (select viewer_may('accounts.unlock')));
grant select, insert, update on account to ${application};

alter table office_session enable row level security;
create policy known on office_session for select to ${application}
    using (person = (select viewer_person()) or (select viewer_may('sessions.all')) or (select viewer_may('accounts.unlock')));
create policy begun on office_session for insert to ${application}
    with check (person = (select viewer_person()) or (select viewer_may('sessions.all')));
create policy ended on office_session for update to ${application}
    using (person = (select viewer_person()) or (select viewer_may('sessions.all')) or (select viewer_may('accounts.unlock')));
create policy cleared on office_session for delete to ${application} using ((select viewer_may('sessions.all')));
grant select, insert, update, delete on office_session to ${application};

alter table founding enable row level security;
create policy known on founding for select to ${application} using (true);
create policy founded on founding for insert to ${application} with check ((select viewer_may('accounts.all')));
grant select, insert on founding to ${application};
