-- Routes are data: every saved version is a row that never changes; a retired route ends with a row that says so.
create table sign_off_route (
    id uuid primary key,
    origin uuid not null,
    version int not null check (version >= 1),
    name text not null,
    subject_kind text not null,
    organ bigint references organ,
    steps text not null,
    retired boolean not null default false,
    saved_at timestamptz not null,
    saved_by text not null,
    unique (origin, version)
);
create index sign_off_route_by_kind on sign_off_route (subject_kind, organ);

-- A subject on its way. Who takes part and who looks for them stands in the row itself, so that the policy needs no other table.
create table sign_off (
    id uuid primary key,
    subject_kind text not null,
    subject uuid not null,
    organ bigint not null references organ,
    drafter uuid not null references person,
    route uuid not null references sign_off_route,
    title text not null,
    state text not null check (state in ('DRAFTING', 'UNDER_WAY', 'SIGNED', 'RETURNED', 'RECALLED', 'ISSUED', 'FILED', 'WITHDRAWN')),
    step int not null,
    round int not null,
    revision bigint not null,
    version int not null,
    content_hash text not null,
    number text,
    chosen text not null,
    writers uuid[] not null,
    participants uuid[] not null,
    delegates uuid[] not null,
    begun_at timestamptz not null,
    moved_at timestamptz not null,
    unique (subject_kind, subject)
);
create unique index sign_off_number on sign_off (organ, number) where number is not null;
create index sign_off_by_organ on sign_off (organ, moved_at desc, id desc);
-- who sees many organs is served best by walking all of them from the newest
create index sign_off_by_time on sign_off (moved_at desc, id desc);

create table sign_off_version (
    id uuid primary key,
    sign_off uuid not null references sign_off,
    number int not null,
    title text not null,
    body text not null,
    attachments text not null,
    hash text not null,
    made_by uuid not null references person,
    made_at timestamptz not null,
    why text not null,
    unique (sign_off, number)
);

-- For whom it waits, waited, or was taken back; the drafter's own turn is the task of step 0.
create table sign_off_task (
    id uuid primary key,
    sign_off uuid not null references sign_off,
    step int not null,
    round int not null,
    kind text not null,
    person uuid not null references person,
    state text not null check (state in ('OPEN', 'HELD', 'DONE', 'SUPERSEDED', 'REMOVED', 'HANDED_ON', 'RECALLED')),
    after_task uuid,
    added_by uuid,
    instead_of uuid,
    vacant boolean not null,
    reason text not null,
    given_at timestamptz not null,
    due timestamptz,
    read_at timestamptz,
    reminded_at timestamptz,
    acted_by uuid,
    decision text check (decision in ('AGREE', 'DISAGREE', 'RETURN')),
    closed_at timestamptz,
    closed_revision bigint,
    finished_at timestamptz
);
create index sign_off_task_of on sign_off_task (sign_off);
create index sign_off_task_waiting on sign_off_task (person, due) where state = 'OPEN';
create index sign_off_task_overdue on sign_off_task (due) where state = 'OPEN' and reminded_at is null and due is not null;
create index sign_off_task_running on sign_off_task (person) where finished_at is null;
create index sign_off_task_finished on sign_off_task (person, finished_at desc, sign_off desc) where finished_at is not null;
create index sign_off_task_acted on sign_off_task (acted_by, finished_at desc, sign_off desc) where acted_by <> person;

-- The history, opinions in it: one row an act, numbered without gaps, never changed.
create table sign_off_act (
    id uuid primary key,
    sign_off uuid not null references sign_off,
    revision bigint not null,
    at timestamptz not null,
    by_person uuid references person,
    on_behalf_of uuid references person,
    kind text not null,
    step int not null,
    step_name text not null,
    task uuid references sign_off_task,
    target uuid references person,
    words text not null,
    note text not null,
    version int not null,
    content_hash text not null,
    unique (sign_off, revision)
);

-- Handwriting under an act, bound to content, person and time.
create table sign_off_signature (
    act uuid primary key references sign_off_act,
    sign_off uuid not null references sign_off,
    form text not null check (form in ('STROKES', 'PNG')),
    drawn bytea not null,
    bound text not null
);
create index sign_off_signature_of on sign_off_signature (sign_off);

create table sign_off_delegation (
    id uuid primary key,
    principal uuid not null references person,
    delegate uuid not null references person,
    since date not null,
    until date not null,
    why text not null,
    made_at timestamptz not null,
    ended_at timestamptz,
    swept boolean not null default false,
    check (until >= since),
    check (principal <> delegate)
);
create index sign_off_delegation_by_principal on sign_off_delegation (principal, until);
create index sign_off_delegation_by_delegate on sign_off_delegation (delegate, until);
create index sign_off_delegation_to_sweep on sign_off_delegation (until) where not swept;

-- Routes are no secret to those who work here.
alter table sign_off_route enable row level security;
create policy known on sign_off_route for select to ${application}
    using ((select viewer_person()) is not null or (select viewer_may('signoff.all')) or (select viewer_may('system.manage')));
create policy saved on sign_off_route for insert to ${application} with check (
    (select viewer_may('system.manage'))
    or ((select viewer_may('disclosure.direct')) and organ in (select unnest(viewer_homes()))));
grant select, insert on sign_off_route to ${application};

-- Seen by those who take part, by their delegates, and, once it has left the drafter's desk, by those who see the organ.
alter table sign_off enable row level security;
create policy seen on sign_off for select to ${application} using (
    (state not in ('DRAFTING', 'RECALLED') and organ in (select unnest(viewer_organs()))) -- the cheapest first: asked per row
    or (select viewer_person()) = any (participants)
    or (select viewer_person()) = any (delegates)
    or (select viewer_may('signoff.all')));
create policy begun on sign_off for insert to ${application} with check (
    drafter = (select viewer_person()) and organ in (select unnest(viewer_homes()))
    and (select viewer_person()) = any (participants));
create policy moved on sign_off for update to ${application} using (
    (select viewer_person()) = any (participants)
    or (select viewer_person()) = any (delegates)
    or (select viewer_may('signoff.all')));
grant select, insert on sign_off to ${application};
grant update (drafter, title, state, step, round, revision, version, content_hash, number, chosen, writers, participants,
    delegates, moved_at) on sign_off to ${application};

alter table sign_off_version enable row level security;
create policy seen on sign_off_version for select to ${application}
    using (exists (select from sign_off s where s.id = sign_off));
create policy made on sign_off_version for insert to ${application} with check (
    made_by = (select viewer_person())
    and exists (select from sign_off s where s.id = sign_off and s.drafter = (select viewer_person())));
grant select, insert on sign_off_version to ${application};

alter table sign_off_task enable row level security;
create policy seen on sign_off_task for select to ${application} using (
    person = (select viewer_person()) or acted_by = (select viewer_person())
    or exists (select from sign_off s where s.id = sign_off));
create policy given on sign_off_task for insert to ${application} with check (
    exists (select from sign_off s where s.id = sign_off
        and ((select viewer_person()) = any (s.participants) or (select viewer_person()) = any (s.delegates)
            or (select viewer_may('signoff.all')))));
create policy closed on sign_off_task for update to ${application} using (
    exists (select from sign_off s where s.id = sign_off
        and ((select viewer_person()) = any (s.participants) or (select viewer_person()) = any (s.delegates)
            or (select viewer_may('signoff.all')))));
grant select, insert on sign_off_task to ${application};
grant update (state, after_task, read_at, reminded_at, acted_by, decision, closed_at, closed_revision, finished_at)
    on sign_off_task to ${application};

alter table sign_off_act enable row level security;
create policy seen on sign_off_act for select to ${application}
    using (exists (select from sign_off s where s.id = sign_off));
create policy done on sign_off_act for insert to ${application} with check (
    (by_person = (select viewer_person()) or (by_person is null and (select viewer_may('signoff.all'))))
    and exists (select from sign_off s where s.id = sign_off));
grant select, insert on sign_off_act to ${application};

alter table sign_off_signature enable row level security;
create policy seen on sign_off_signature for select to ${application}
    using (exists (select from sign_off s where s.id = sign_off));
create policy drawn on sign_off_signature for insert to ${application} with check (
    exists (select from sign_off_act a where a.id = act and a.sign_off = sign_off_signature.sign_off
        and a.by_person = (select viewer_person())));
grant select, insert on sign_off_signature to ${application};

-- Colleagues know who acts for whom.
alter table sign_off_delegation enable row level security;
create policy known on sign_off_delegation for select to ${application}
    using ((select viewer_person()) is not null or (select viewer_may('signoff.all')));
create policy given on sign_off_delegation for insert to ${application} with check (principal = (select viewer_person()));
create policy ended on sign_off_delegation for update to ${application}
    using (principal = (select viewer_person()) or (select viewer_may('signoff.all')));
grant select, insert on sign_off_delegation to ${application};
grant update (ended_at, swept) on sign_off_delegation to ${application};
