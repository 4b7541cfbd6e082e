-- How many requests an organ has had this year is seen by whoever works for it or sees all of it, as the requests themselves are.
drop policy counted on request_number_last;
create policy counted on request_number_last for select to ${application} using (
    organ <@ (select viewer_organ_ranges()) or organ = any ((select viewer_homes())::bigint[]));
