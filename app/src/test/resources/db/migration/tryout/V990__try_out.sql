-- A capability to try things on that holds files and is found by search: a folder, seen by its owner and by its organ's leaders.
create table try_out_folder (
    id uuid primary key,
    title text not null,
    body text not null,
    organ bigint not null,
    owner uuid not null,
    dated date not null
);
alter table try_out_folder enable row level security;
create policy seen on try_out_folder for select to ${application}
    using (owner = (select viewer_person()) or organ in (select unnest(viewer_organs())) or (select viewer_may('search.all')));
create policy made on try_out_folder for insert to ${application} with check (owner = (select viewer_person()));
create policy changed on try_out_folder for update to ${application} using (owner = (select viewer_person()));
create policy thrown_away on try_out_folder for delete to ${application} using (owner = (select viewer_person()));
grant select, insert, update, delete on try_out_folder to ${application};

create policy try_out_seen on file_holding for select to ${application}
    using (holder_kind = 'try-out' and exists (select 1 from try_out_folder t where t.id = holder));
create policy try_out_held on file_holding for insert to ${application}
    with check (holder_kind = 'try-out' and exists (select 1 from try_out_folder t where t.id = holder));
create policy try_out_released on file_holding for delete to ${application}
    using (holder_kind = 'try-out' and exists (select 1 from try_out_folder t where t.id = holder));
