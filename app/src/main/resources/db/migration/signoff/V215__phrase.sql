-- What a person often says at a step; the person's own alone.
create table signoff_phrase (
    person uuid not null references person,
    ordinal smallint not null check (ordinal between 0 and 11),
    words text not null check (words <> '' and length(words) <= 60),
    primary key (person, ordinal)
);

alter table signoff_phrase enable row level security;
create policy own on signoff_phrase to ${application}
    using (person = (select viewer_person())) with check (person = (select viewer_person()));
grant select, insert, delete on signoff_phrase to ${application};
