-- one row per target and holder, ranked within the target
-- place: 40
select * replace (
    prior_share::decimal(18, 4) as prior_share,
    shrunken_position::decimal(18, 4) as shrunken_position,
    shrunken_se::decimal(18, 4) as shrunken_se,
    shrunken_low::decimal(18, 4) as shrunken_low,
    shrunken_high::decimal(18, 4) as shrunken_high,
    position::decimal(18, 4) as position,
)
from target_ranking
order by target, rank, support desc, holder;
