-- one row per target and holder, ranked within the target
-- place: 30
select * replace (
    position::decimal(18, 4) as position,
    position_se::decimal(18, 4) as position_se,
    position_low::decimal(18, 4) as position_low,
    position_high::decimal(18, 4) as position_high,
    target_position::decimal(18, 4) as target_position,
    difference::decimal(18, 4) as difference,
    support_share::decimal(18, 4) as support_share,
    support_share_low::decimal(18, 4) as support_share_low,
    support_share_high::decimal(18, 4) as support_share_high,
)
from target_comparison
order by target, rank nulls last, stances desc, holder;
