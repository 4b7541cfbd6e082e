-- The organs of viewer_organs() once more, as ranges of their numbers: those of a whole subtree are a few ranges, however many they
-- are. Asked as organ <@ (select viewer_organ_ranges()); a search in a sorted list, where unnesting builds a table for each query.
create function viewer_organ_ranges() returns int8multirange language sql stable parallel safe as $$
    select (case when current_setting('gongkai.viewer', true) <> '' then current_setting('gongkai.organ_ranges')
        else no_viewer() end)::int8multirange
$$;
