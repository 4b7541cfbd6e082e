-- When each job runs next and which node has it in hand (db-scheduler 16, table and columns as it expects them). No row level
-- security: it holds names of jobs and times, nothing of business, and the nodes read it before there is any viewer.
create table scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
grant select, insert, update, delete on scheduled_tasks to ${application};

-- Those that are still outstanding are looked for by age, and again after each attempt.
create index event_publication_by_status on event_publication (status, last_resubmission_date);
