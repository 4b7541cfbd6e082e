-- What people see of files (the content lies in the store, at its hash), and what holds them. A file is seen by whoever sees
-- something that holds it; before that, by whoever brought it. A capability that holds files adds, in a migration of its own,
-- policies for its kind of holder, which obey the rule of the holder itself:
--     create policy memo_seen on file_holding for select to ${application}
--         using (holder_kind = 'memo' and exists (select 1 from memo where memo.id = holder));
-- and the like for insert and delete, as far as a file may be added to a memo, or taken from it.
create table stored_file (
    id uuid primary key,
    name text not null,
    type text not null,
    size bigint not null check (size > 0),
    hash text not null,
    algorithm text not null,
    uploaded_by uuid,
    uploaded_at timestamptz not null,
    -- new: nothing has held it yet; held; released: nothing holds it any more
    state text not null check (state in ('new', 'held', 'released')),
    state_since timestamptz not null,
    thumbnail_state text not null check (thumbnail_state in ('due', 'made', 'none')),
    thumbnail text,
    check ((thumbnail_state = 'made') = (thumbnail is not null))
);
create index stored_file_by_hash on stored_file (hash);
create index stored_file_by_thumbnail on stored_file (thumbnail) where thumbnail is not null;
create index stored_file_unheld on stored_file (state, state_since) where state <> 'held';
create index stored_file_without_thumbnail on stored_file (uploaded_at) where thumbnail_state = 'due';

create table file_holding (
    holder_kind text not null,
    holder uuid not null,
    file uuid not null references stored_file,
    held_at timestamptz not null,
    primary key (holder_kind, holder, file)
);
create index file_holding_by_file on file_holding (file);

-- What a file says, for search and review.
create table file_text (
    file uuid primary key references stored_file,
    body text not null
);

alter table file_holding enable row level security;
create policy kept_seen on file_holding for select to ${application} using ((select viewer_may('files.all')));
grant select, insert, delete on file_holding to ${application};

alter table stored_file enable row level security;
create policy brought on stored_file for select to ${application}
    using (state = 'new' and uploaded_by = (select viewer_person()));
create policy held on stored_file for select to ${application}
    using (state = 'held' and exists (select 1 from file_holding h where h.file = stored_file.id));
create policy kept_seen on stored_file for select to ${application} using ((select viewer_may('files.all')));
create policy bring on stored_file for insert to ${application}
    with check (uploaded_by = (select viewer_person()) or (select viewer_may('files.all')));
create policy hold on stored_file for update to ${application}
    using (state = 'new' and uploaded_by = (select viewer_person())) with check (state = 'held');
create policy kept on stored_file for update to ${application} using ((select viewer_may('files.all')));
create policy cleared on stored_file for delete to ${application} using ((select viewer_may('files.all')));
grant select, insert, update (state, state_since, thumbnail_state, thumbnail), delete on stored_file to ${application};

alter table file_text enable row level security;
create policy seen on file_text for select to ${application}
    using (exists (select 1 from stored_file f where f.id = file));
create policy read on file_text for insert to ${application}
    with check (exists (select 1 from stored_file f where f.id = file));
create policy cleared on file_text for delete to ${application} using ((select viewer_may('files.all')));
grant select, insert, delete on file_text to ${application};
