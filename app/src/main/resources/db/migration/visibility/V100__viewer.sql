-- Who looks, as the transaction named it. Policies call these inside a sub-select, so that they run once a query; without a
-- viewer they raise, so that work which forgot to name one fails instead of finding nothing. Plain SQL, so that the planner puts
-- them into the query instead of calling them: under an insert of one row the calls would be most of the cost.

create function no_viewer() returns text language plpgsql stable parallel safe as $$
begin
    raise exception 'no viewer is named' using errcode = 'insufficient_privilege',
        hint = 'Begin the transaction through ViewedTransactions, as a Viewer.';
end $$;

create function viewer_name() returns text language sql stable parallel safe as $$
    select case when current_setting('gongkai.viewer', true) <> '' then current_setting('gongkai.viewer') else no_viewer() end
$$;

create function viewer_person() returns uuid language sql stable parallel safe as $$
    select nullif(case when current_setting('gongkai.viewer', true) <> '' then current_setting('gongkai.person')
        else no_viewer() end, '')::uuid
$$;

-- Of these organs the viewer sees everything but drafts.
create function viewer_organs() returns bigint[] language sql stable parallel safe as $$
    select (case when current_setting('gongkai.viewer', true) <> '' then current_setting('gongkai.organs')
        else no_viewer() end)::bigint[]
$$;

-- For these organs the viewer works.
create function viewer_homes() returns bigint[] language sql stable parallel safe as $$
    select (case when current_setting('gongkai.viewer', true) <> '' then current_setting('gongkai.homes')
        else no_viewer() end)::bigint[]
$$;

create function viewer_may(what text) returns boolean language sql stable parallel safe as $$
    select what = any ((case when current_setting('gongkai.viewer', true) <> '' then current_setting('gongkai.grants')
        else no_viewer() end)::text[])
$$;
