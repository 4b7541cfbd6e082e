package org.gongkai.app.visibility;

import java.util.List;

/**
 * What must not stand in the catalogue of the database.
 *
 * @param ban why it must not, and what to do instead
 * @param search names whatever breaks it, one a row
 * @param offender makes something that breaks it, as the owner of the tables
 * @param caught what the search then names
 */
record Fence(String ban, String search, List<String> offender, String caught) {
    /** Tables that hold no business and are read before there is any viewer. */
    private static final String OPEN_TABLES =
            // installation: its number, read by /health · event_publication: ids on their way to listeners
            // flyway_schema_history: which migrations have run · scheduled_tasks: names of jobs and times
            "('installation', 'event_publication', 'flyway_schema_history', 'scheduled_tasks')";

    private static final String OURS =
            " n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_' ";

    static final List<Fence> ALL = List.of(
            new Fence(
                    "a table without row level security is open to every query: enable it, with policies",
                    """
                    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where %s and c.relkind in ('r', 'p') and not c.relispartition and not c.relrowsecurity
                      and c.relname not in %s""".formatted(OURS, OPEN_TABLES),
                    List.of("create table offender (id uuid primary key)"),
                    "offender"),
            new Fence(
                    "row level security without a policy finds nothing, in silence: write the policies",
                    """
                    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where %s and c.relrowsecurity
                      and not exists (select from pg_policy p where p.polrelid = c.oid)""".formatted(OURS),
                    List.of(
                            "create table offender (id uuid primary key)",
                            "alter table offender enable row level security"),
                    "offender"),
            new Fence(
                    "a policy for everybody also binds roles it was not thought for: write 'to ${application}'",
                    """
                    select c.relname || '.' || p.polname from pg_policy p join pg_class c on c.oid = p.polrelid
                    where 0 = any (p.polroles)""",
                    List.of(
                            "create table offender (id uuid primary key)",
                            "alter table offender enable row level security",
                            "create policy loose on offender using (true)"),
                    "offender.loose"),
            new Fence(
                    "a view looks as its owner, whom no policy binds: write 'with (security_invoker = true)'",
                    """
                    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where %s and c.relkind = 'v'
                      and not coalesce(c.reloptions && '{security_invoker=true,security_invoker=on}', false)""".formatted(OURS),
                    List.of("create view offender as select * from journal_entry"),
                    "offender"),
            new Fence(
                    "a materialised view keeps everything for everybody: use a table with policies",
                    """
                    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where %s and c.relkind = 'm'""".formatted(OURS),
                    List.of("create materialized view offender as select 1 as one"),
                    "offender"),
            new Fence(
                    "a security-definer function looks as its owner: leave it an invoker's",
                    """
                    select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                    where %s and p.prosecdef""".formatted(OURS),
                    List.of("create function offender() returns int language sql security definer return 1"),
                    "offender"),
            new Fence(
                    "a partition has no policies of its own: grant on the parent only",
                    """
                    select distinct c.relname from pg_class c cross join aclexplode(c.relacl) g
                    where c.relispartition and g.grantee <> c.relowner""",
                    List.of(
                            "create table offender (id uuid) partition by hash (id)",
                            "create table offender_0 partition of offender for values with (modulus 1, remainder 0)",
                            "grant select on offender_0 to gongkai_app"),
                    "offender_0"),
            new Fence(
                    "a sequence tells how many there are: make uuid keys in Java",
                    """
                    select distinct c.relname from pg_class c cross join aclexplode(c.relacl) g
                    where c.relkind = 'S' and g.grantee <> c.relowner""",
                    List.of("create sequence offender", "grant usage on sequence offender to gongkai_app"),
                    "offender"),
            new Fence(
                    "what is granted to public is granted to roles nobody thought of: grant to ${application}",
                    """
                    select distinct c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    cross join aclexplode(c.relacl) g where %s and g.grantee = 0
                    union all
                    select c.relname || '.' || a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
                    join pg_namespace n on n.oid = c.relnamespace cross join aclexplode(a.attacl) g
                    where %s and g.grantee = 0
                    union all
                    select n.nspname from pg_namespace n cross join aclexplode(n.nspacl) g
                    where %s and g.grantee = 0 and g.privilege_type <> 'USAGE'""".formatted(OURS, OURS, OURS),
                    List.of("create table offender (id uuid)", "grant select (id) on offender to public"),
                    "offender.id"),
            new Fence(
                    "equality of enums is not leakproof and reaches no index under a policy: use text with a check",
                    """
                    select c.relname || '.' || a.attname from pg_attribute a
                    join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                    join pg_type t on t.oid = a.atttypid left join pg_type e on e.oid = t.typelem
                    where %s and c.relkind in ('r', 'p') and (t.typtype = 'e' or e.typtype = 'e')""".formatted(OURS),
                    List.of("create type mood as enum ('calm')", "create table offender (state mood[])"),
                    "offender.state"),
            new Fence(
                    "a foreign key or rule of a trigger works as the owner: business stands in Java",
                    """
                    select c.relname || '.' || t.tgname from pg_trigger t join pg_class c on c.oid = t.tgrelid
                    where not t.tgisinternal""",
                    List.of(
                            "create table offender (id uuid)",
                            "create function act() returns trigger language plpgsql as 'begin return new; end'",
                            "create trigger acts before insert on offender for each row execute function act()"),
                    "offender.acts"));

    @Override
    public String toString() {
        return ban;
    }
}
