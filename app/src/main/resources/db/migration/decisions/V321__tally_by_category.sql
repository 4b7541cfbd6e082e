-- What was counted before there were tallies by kind: each decision by its 类别 (of charges the item); of a penalty with several, 多种.
insert into tally_by_kind (organ, grain, start, measure, kind, amount)
select c.organ, g.grain, date_trunc(g.field, c.decided)::date, m.measure, c.kind, sum(m.amount)
from (
    select organ, decided, kind as what, amount,
        case when kind = 'CHARGE' then title
            when starts_with(category, '其他') then '其他'
            when kind = 'PENALTY' and position('、' in category) > 0 then '多种'
            else coalesce(nullif(category, ''), '未注明') end as kind
    from (
        select organ, decided, kind, amount, title,
            details ->> case kind when 'LICENCE' then 'XK_XKLB' when 'PENALTY' then 'CF_CFLB' else 'COERCION_CATEGORY' end as category
        from decision where state = 'RECORDED') d) c
cross join (values ('D', 'day'), ('M', 'month'), ('Y', 'year')) g (grain, field)
cross join lateral (values
    (case c.what when 'LICENCE' then 'table2.licences' when 'PENALTY' then 'table2.penalties' when 'COERCION' then 'table2.coercion'
        else 'decisions.charges' end, 1),
    (case c.what when 'CHARGE' then 'table2.chargesWanYuan' when 'PENALTY' then 'decisions.fines' end, c.amount)) m (measure, amount)
where m.measure is not null and m.amount <> 0
group by 1, 2, 3, 4, 5;
