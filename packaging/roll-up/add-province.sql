-- A province more, in the database that rolls up, as a superuser:
-- psql -v name=shaanxi -v host=db.example -v port=5432 -v database=gongkai -v password=… -f add-province.sql
create server :"name" foreign data wrapper postgres_fdw options (
    host :'host', port :'port', dbname :'database', async_capable 'true', fetch_size '10000', connect_timeout '5');
create user mapping for gongkai_nation server :"name" options (user 'gongkai_rollup', password :'password');
-- The name is the one that the province's view gives itself; no row of another province can come.
create foreign table rollup.:"name" partition of rollup.published_figures for values in (:'name')
    server :"name" options (schema_name 'rollup', table_name 'published_figures');
