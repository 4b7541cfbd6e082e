-- Who looks, as the transaction named it. Policies call these inside a sub-select, so that they run once a query; without a
-- viewer they raise, so that work which forgot to name one fails instead of finding nothing.

create function viewer_name() returns text language plpgsql stable parallel safe as $$
declare
    named text := current_setting('gongkai.viewer', true);
begin
    if named is null or named = '' then
        raise exception 'no viewer is named' using errcode = 'insufficient_privilege',
            hint = 'Begin the transaction through ViewedTransactions, as a Viewer.';
    end if;
    return named;
end $$;

create function viewer_person() returns uuid language plpgsql stable parallel safe as $$
begin
    perform viewer_name();
    return nullif(current_setting('gongkai.person', true), '')::uuid;
end $$;

-- Of these organs the viewer sees everything but drafts.
create function viewer_organs() returns bigint[] language plpgsql stable parallel safe as $$
begin
    perform viewer_name();
    return current_setting('gongkai.organs')::bigint[];
end $$;

-- For these organs the viewer works.
create function viewer_homes() returns bigint[] language plpgsql stable parallel safe as $$
begin
    perform viewer_name();
    return current_setting('gongkai.homes')::bigint[];
end $$;

create function viewer_may(what text) returns boolean language plpgsql stable parallel safe as $$
begin
    perform viewer_name();
    return what = any (current_setting('gongkai.grants')::text[]);
end $$;
