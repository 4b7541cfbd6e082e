-- Governments of all levels: a province's and a city's organs stand in the same tree as a district's.
alter table organ drop constraint organ_kind_check;
alter table organ add constraint organ_kind_check
    check (kind in ('province', 'city', 'district', 'department', 'street', 'institution'));
