-- What a database shows to the one that rolls up above it: the figures of reports that are published, as they were frozen, and nothing
-- else. Run with psql in the program's database as a superuser: psql -v name=shaanxi -v password=… -f province.sql
-- Running it again brings the view up to date and sets the password anew.
do $$ begin create role gongkai_rollup login; exception when duplicate_object then null; end $$;
alter role gongkai_rollup password :'password' connection limit 16;
-- Short sums: compiling them and starting workers costs more than it saves.
alter role gongkai_rollup set jit = off;
alter role gongkai_rollup set max_parallel_workers_per_gather = 0;
alter role gongkai_rollup set default_transaction_read_only = on;
alter role gongkai_rollup set statement_timeout = '60s';

create schema if not exists rollup authorization gongkai_owner;
set role gongkai_owner;
-- It reads as the owner of the tables, whom no policy binds: what it leaves out nobody sees through it. Of each organ and year the issue
-- in force, with the figures of the version that was signed for it.
create or replace view rollup.published_figures with (security_barrier = true) as
    select :'name'::text as province, p.organ_code, p.organ_name, p.organ_kind, u.code as upper_code, p.year, p.issue, p.published_at, a.amounts
    from report_published p
        join lateral (
            select v.number from report_version v
            where v.report = p.report and v.issue = p.issue and v.purpose = 'SIGNED'
            order by v.number desc limit 1) v on true
        join report_amounts a on a.organ = p.organ and a.year = p.year and a.version = v.number
        left join organ u on u.id = p.parent
    where not exists (
        select from report_published later
        where later.organ = p.organ and later.year = p.year and later.issue > p.issue);
grant usage on schema rollup to gongkai_rollup;
grant select on rollup.published_figures to gongkai_rollup;
reset role;
do $$ begin execute format('grant connect on database %I to gongkai_rollup', current_database()); end $$;
