-- one row per holder and target, as the page counts them
select
    holder,
    target,
    stances,
    support,
    condemnation,
    assist,
    withheld_support + withheld_condemnation + withheld_assist as withheld,
    other,
    position::decimal(9, 4) as position,
    position_low::decimal(9, 4) as position_low,
    position_high::decimal(9, 4) as position_high,
    (small_n = 'yes')::integer as small_n,
    coalesce(first_date, '') as first_date,
    coalesce(last_date, '') as last_date,
from actor_target
order by holder, target;
