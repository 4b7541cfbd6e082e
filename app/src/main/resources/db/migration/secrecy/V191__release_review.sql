-- 公开审查（条例第十七条）. What was proposed, decided and revoked is only ever added to. Two people: the database itself refuses a
-- decision by whoever proposed, or by somebody who had a hand in the paper.
create table release_review (
    id uuid primary key,
    organ bigint not null references organ,
    desk bigint not null references organ,
    subject_kind text not null,
    subject text not null,
    title text not null,
    way text not null check (way in ('PUBLIC', 'TO_REQUESTER')),
    proposer uuid not null references person,
    involved uuid[] not null,
    note text not null,
    hash text not null,
    batch_rows bigint,
    batch_profile text,
    proposed_at timestamptz not null,
    unique (id, proposer),
    check ((batch_rows is null) = (batch_profile is null))
);
create index release_review_by_subject on release_review (subject_kind, subject, proposed_at desc);
create index release_review_by_desk on release_review (desk, proposed_at desc, id);
create index release_review_by_proposer on release_review (proposer, proposed_at desc, id);

create table release_waiting (
    review uuid primary key references release_review,
    desk bigint not null,
    proposer uuid not null,
    proposed_at timestamptz not null
);
create index release_waiting_by_desk on release_waiting (desk, proposed_at, review);

create table release_part (
    review uuid not null references release_review,
    ordinal int not null,
    kind text not null check (kind in ('text', 'file')),
    name text not null,
    hash text not null,
    body text,
    link text,
    primary key (review, ordinal)
);

-- What does not stand in the text: tracked changes, hidden rows, places of pictures.
create table release_hidden (
    review uuid not null,
    ordinal int not null,
    sequence int not null,
    kind text not null,
    place text not null,
    detail text not null,
    primary key (review, ordinal, sequence),
    foreign key (review, ordinal) references release_part
);

create table release_decision (
    review uuid primary key,
    proposer uuid not null,
    reviewer uuid not null references person,
    conclusion text not null check (conclusion in ('OPEN', 'REDACTED', 'WITHHELD')),
    cleared_hash text,
    article text not null,
    ground text not null,
    reason text not null,
    decided_at timestamptz not null,
    foreign key (review, proposer) references release_review (id, proposer),
    check (reviewer <> proposer),
    check ((conclusion = 'WITHHELD') = (cleared_hash is null))
);

create table release_treatment (
    review uuid not null,
    ordinal int not null,
    kind text not null,
    from_place int not null,
    to_place int not null,
    treatment text not null check (treatment in ('KEEP', 'MASK', 'REMOVE', 'DROP')),
    primary key (review, ordinal, kind, from_place, to_place),
    foreign key (review, ordinal) references release_part
);

create table release_redaction (
    review uuid not null,
    ordinal int not null,
    body text not null,
    hash text not null,
    primary key (review, ordinal),
    foreign key (review, ordinal) references release_part
);

create table release_end (
    review uuid primary key references release_review,
    kind text not null check (kind in ('WITHDRAWN', 'REVOKED')),
    person uuid not null references person,
    reason text not null,
    at timestamptz not null
);

alter table release_review enable row level security;
create policy seen on release_review for select to ${application} using (
    proposer = (select viewer_person())
    or (select viewer_person()) = any (involved)
    or ((select viewer_may('secrecy.review')) and desk in (select unnest(viewer_homes())))
    or organ in (select unnest(viewer_organs()))
    or (select viewer_may('release.read')));
create policy proposed on release_review for insert to ${application} with check (
    proposer = (select viewer_person()) and organ in (select unnest(viewer_homes())));
grant select, insert on release_review to ${application};

alter table release_waiting enable row level security;
create policy seen on release_waiting for select to ${application} using (
    proposer = (select viewer_person())
    or ((select viewer_may('secrecy.review')) and desk in (select unnest(viewer_homes()))));
create policy proposed on release_waiting for insert to ${application} with check (proposer = (select viewer_person()));
create policy done on release_waiting for delete to ${application} using (
    proposer = (select viewer_person())
    or ((select viewer_may('secrecy.review')) and desk in (select unnest(viewer_homes()))));
grant select, insert, delete on release_waiting to ${application};

alter table release_part enable row level security;
create policy seen on release_part for select to ${application}
    using (exists (select 1 from release_review r where r.id = review));
create policy proposed on release_part for insert to ${application}
    with check (exists (select 1 from release_review r where r.id = review and r.proposer = (select viewer_person())));
grant select, insert on release_part to ${application};

alter table release_hidden enable row level security;
create policy seen on release_hidden for select to ${application}
    using (exists (select 1 from release_review r where r.id = review));
create policy proposed on release_hidden for insert to ${application}
    with check (exists (select 1 from release_review r where r.id = review and r.proposer = (select viewer_person())));
grant select, insert on release_hidden to ${application};

alter table release_decision enable row level security;
create policy seen on release_decision for select to ${application}
    using (exists (select 1 from release_review r where r.id = review));
create policy decided on release_decision for insert to ${application} with check (
    reviewer = (select viewer_person()) and (select viewer_may('secrecy.review'))
    and exists (
        select 1 from release_review r
        where r.id = review and r.proposer <> reviewer and reviewer <> all (r.involved)
          and r.desk in (select unnest(viewer_homes()))));
grant select, insert on release_decision to ${application};

alter table release_treatment enable row level security;
create policy seen on release_treatment for select to ${application}
    using (exists (select 1 from release_review r where r.id = review));
create policy decided on release_treatment for insert to ${application} with check (
    (select viewer_may('secrecy.review'))
    and exists (select 1 from release_decision d where d.review = release_treatment.review and d.reviewer = (select viewer_person())));
grant select, insert on release_treatment to ${application};

alter table release_redaction enable row level security;
create policy seen on release_redaction for select to ${application}
    using (exists (select 1 from release_review r where r.id = review));
create policy decided on release_redaction for insert to ${application} with check (
    (select viewer_may('secrecy.review'))
    and exists (select 1 from release_decision d where d.review = release_redaction.review and d.reviewer = (select viewer_person())));
grant select, insert on release_redaction to ${application};

alter table release_end enable row level security;
create policy seen on release_end for select to ${application}
    using (exists (select 1 from release_review r where r.id = review));
create policy ended on release_end for insert to ${application} with check (
    person = (select viewer_person())
    and exists (
        select 1 from release_review r
        where r.id = review
          and ((kind = 'WITHDRAWN' and r.proposer = person)
               or (kind = 'REVOKED' and (select viewer_may('secrecy.review')) and r.desk in (select unnest(viewer_homes()))))));
grant select, insert on release_end to ${application};
