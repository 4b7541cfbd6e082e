-- The tables of the database that rolls up: one partition a province, each of them a foreign table. Run once in an empty database, as a
-- superuser: psql -v password=… -f nation.sql; then add-province.sql once a province.
create extension if not exists postgres_fdw;
create schema if not exists rollup;
create table if not exists rollup.published_figures (
    province text not null,
    organ_code text not null,
    organ_name text not null,
    organ_kind text not null,
    upper_code text,
    year smallint not null,
    issue smallint not null,
    published_at timestamptz not null,
    amounts bigint[] not null
) partition by list (province);

-- The sum of every cell by province, year and kind of organ, in the order of the form and in millionths of its units. Written out cell by
-- cell, so that every province adds up its own.
do $$ begin
    execute (
        select 'create or replace view rollup.by_province with (security_invoker = true) as select province, year, organ_kind, count(*) as reports, array['
            || string_agg(format('sum(amounts[%s])', i), ', ' order by i)
            || ']::bigint[] as amounts from rollup.published_figures group by province, year, organ_kind'
        from generate_series(1, 200) i);
end $$;

-- Who asks for the roll-up. The settings make the partitions work at once, each adding up its own.
do $$ begin create role gongkai_nation login; exception when duplicate_object then null; end $$;
alter role gongkai_nation password :'password';
alter role gongkai_nation set enable_partitionwise_aggregate = on;
alter role gongkai_nation set enable_async_append = on;
alter role gongkai_nation set jit = off;
alter role gongkai_nation set max_parallel_workers_per_gather = 0;
grant usage on schema rollup to gongkai_nation;
grant select on rollup.published_figures, rollup.by_province to gongkai_nation;
