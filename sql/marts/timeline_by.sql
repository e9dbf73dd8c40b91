-- one row per period, holder, target and stance; periods are years ('year') or months ('month')
create or replace macro timeline_by(granularity) as table
with dated as (
    select
        case granularity when 'year' then year when 'month' then month else error('a period is year or month') end as period,
        *,
    from counted_stances
)

select
    dated.period,
    dated.holder,
    coalesce(any_value(holders.name), dated.holder) as holder_name,
    dated.target,
    coalesce(any_value(targets.name), dated.target) as target_name,
    dated.stance,
    count(distinct dated.statement_id)::integer as statements,
    count(*)::integer as stances,
    count(*) filter (where dated.polarity = 'affirmed')::integer as affirmed,
    count(*) filter (where dated.polarity = 'withheld')::integer as withheld,
    sum(dated.conditional)::integer as conditional,
    sum(dated.urged)::integer as urged,
    sum(dated.delivered)::integer as delivered,
    sum(dated.points)::integer as points,
from dated
left join actor_names as holders on holders.code = dated.holder
left join actor_names as targets on targets.code = dated.target
where dated.period is not null
group by dated.period, dated.holder, dated.target, dated.stance;
comment on macro table timeline_by is 'The timeline by ''year'' or ''month''; statements whose date is not known that far are left out.';
