-- 提醒: what one person is told. Written by whoever acts, in the transaction of the act; read by the person addressed alone.
create table office_notice (
    id uuid primary key,
    person uuid not null references person,
    kind text not null,
    title text not null,
    link text not null,
    subject_kind text not null,
    subject uuid not null,
    at timestamptz not null,
    read_at timestamptz,
    delivered boolean not null default false
);
create index office_notice_by_person on office_notice (person, at desc, id desc);
create index office_notice_unread on office_notice (person) where read_at is null;
create index office_notice_undelivered on office_notice (at) where not delivered;

alter table office_notice enable row level security;
create policy told on office_notice for insert to ${application}
    with check ((select viewer_name()) <> 'public' and read_at is null and not delivered);
create policy seen on office_notice for select to ${application}
    using (person = (select viewer_person()) or (select viewer_may('notices.all')));
create policy read on office_notice for update to ${application}
    using (person = (select viewer_person()) or (select viewer_may('notices.all')));
grant select, insert, update (read_at, delivered) on office_notice to ${application};
