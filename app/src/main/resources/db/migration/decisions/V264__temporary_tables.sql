-- An import writes its rows into a temporary table first, since COPY may not write into one under policies. Elsewhere everybody may
-- make such tables; our own server takes that right from everybody and gives it back here. Where the owner of the tables does not
-- own the database, whoever does must grant it, and the first import says so.
do $$
begin
    if not has_database_privilege('${application}'::regrole::oid, current_database(), 'TEMPORARY') then
        execute format('grant temporary on database %I to ${application}', current_database());
    end if;
exception when insufficient_privilege then
    raise warning 'grant temporary on database % to ${application}', current_database();
end $$;
