-- one row per holder, target and year in which the position moved, the surest shift first
-- place: 100
select * replace (
    previous_position::decimal(18, 4) as previous_position,
    position::decimal(18, 4) as position,
    difference::decimal(18, 4) as difference,
    se::decimal(18, 4) as se,
    z::decimal(18, 4) as z,
    p::decimal(18, 6) as p,
    q::decimal(18, 6) as q,
)
from shifts
order by p, abs(difference) desc, holder, target, period;
