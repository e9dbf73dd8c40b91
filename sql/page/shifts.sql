-- one row per holder, target and year in which the position moved, the surest shift first
select
    holder,
    target,
    previous_period,
    period,
    previous_position::decimal(9, 4) as previous_position,
    position::decimal(9, 4) as position,
    p::decimal(9, 6) as p,
    q::decimal(9, 6) as q,
    (small_n = 'yes')::integer as small_n,
from shifts
order by shifts.p, abs(shifts.difference) desc, holder, target, period;
