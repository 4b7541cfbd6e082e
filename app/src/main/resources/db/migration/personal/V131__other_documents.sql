-- Of whoever has no identity card: the number of a passport or a permit.
alter table personal_detail drop constraint personal_detail_kind_check;
alter table personal_detail add constraint personal_detail_kind_check check (kind in ('IDENTITY', 'DOCUMENT', 'PHONE', 'ADDRESS'));
