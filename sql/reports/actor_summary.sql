-- one row per holder, the most outspoken first
-- place: 10
select * replace (
    mean_points::decimal(18, 4) as mean_points,
    position::decimal(18, 4) as position,
    position_se::decimal(18, 4) as position_se,
    position_low::decimal(18, 4) as position_low,
    position_high::decimal(18, 4) as position_high,
    support_share::decimal(18, 4) as support_share,
    support_share_low::decimal(18, 4) as support_share_low,
    support_share_high::decimal(18, 4) as support_share_high,
)
from actor_summary
order by stances desc, holder;
