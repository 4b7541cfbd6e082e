-- That something marked as a state secret was turned away: who, when, where, what kind and size. Nothing of the content, nor a name
-- of a file, has a column here.
create table hard_stop (
    id uuid primary key,
    at timestamptz not null,
    who text not null,
    person uuid,
    organ bigint,
    told bigint,
    place text not null,
    kind text not null,
    bytes bigint not null check (bytes >= 0),
    level text not null check (level in ('TOP_SECRET', 'HIGHLY_SECRET', 'SECRET', 'UNNAMED')),
    form text not null check (form in ('STAR', 'LABEL', 'ALONE', 'DECLARED', 'TICKED', 'NAME'))
);
create index hard_stop_by_told on hard_stop (told, at desc, id desc);

alter table hard_stop enable row level security;
create policy written on hard_stop for insert to ${application} with check (who = (select viewer_name()));
create policy told on hard_stop for select to ${application} using (
    (select viewer_may('secrecy.review'))
    and (told is null or told in (select unnest(viewer_homes()))));
grant select, insert on hard_stop to ${application};
