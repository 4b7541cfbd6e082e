-- The same people see and begin the same as before, asked the quicker way.
alter policy seen on sign_off using (
    (state not in ('DRAFTING', 'RECALLED') and organ <@ (select viewer_organ_ranges())) -- the cheapest first: asked per row
    or (select viewer_person()) = any (participants)
    or (select viewer_person()) = any (delegates)
    or (select viewer_may('signoff.all')));
-- for one row, a list is searched sooner than a table is built of it; and the drafter is the viewer, who is asked once
alter policy begun on sign_off with check (
    drafter = (select viewer_person()) and drafter = any (participants)
    and organ = any ((select viewer_homes())::bigint[]));
