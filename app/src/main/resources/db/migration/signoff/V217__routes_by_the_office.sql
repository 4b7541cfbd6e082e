-- How an organ's matters go is business: the OGI office saves routes for its own organ and for those below it, no administrator
-- does. What is for all organs comes with the program, which is nobody.
drop policy saved on sign_off_route;
create policy saved on sign_off_route for insert to ${application} with check (
    ((select viewer_may('disclosure.direct')) and organ in (select unnest(viewer_organs())))
    or ((select viewer_may('system.manage')) and (select viewer_person()) is null and organ is null));
