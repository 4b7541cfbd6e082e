-- Identity number, phone and address of somebody, encrypted. A capability that keeps details of its subjects adds policies of its
-- own for its subject kind (see the package's documentation); without one, nobody sees a row. Only the rotation of keys goes over
-- all of them.
create table personal_detail (
    id uuid primary key,
    subject_kind text not null,
    subject uuid not null,
    kind text not null check (kind in ('IDENTITY', 'PHONE', 'ADDRESS')),
    cipher bytea not null,
    key text not null,
    lookup bytea not null,
    at timestamptz not null,
    unique (subject_kind, subject, kind)
);
create index personal_detail_by_lookup on personal_detail (lookup);
create index personal_detail_by_key on personal_detail (key, id);

alter table personal_detail enable row level security;
create policy rotated_seen on personal_detail for select to ${application} using ((select viewer_may('personal.rotate')));
create policy rotated on personal_detail for update to ${application} using ((select viewer_may('personal.rotate')));
grant select, insert, update, delete on personal_detail to ${application};
