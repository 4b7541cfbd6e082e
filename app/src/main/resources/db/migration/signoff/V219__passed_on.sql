-- A task may end by being passed on to a colleague.
alter table sign_off_task drop constraint sign_off_task_state_check;
alter table sign_off_task add constraint sign_off_task_state_check
    check (state in ('OPEN', 'HELD', 'DONE', 'SUPERSEDED', 'REMOVED', 'HANDED_ON', 'PASSED_ON', 'RECALLED'));
