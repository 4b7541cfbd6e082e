-- What a person drafted, and what is filed, the newest first.
create index sign_off_by_drafter on sign_off (drafter, moved_at desc, id desc);
create index sign_off_filed on sign_off (subject_kind, moved_at desc, id desc) where state = 'FILED';
