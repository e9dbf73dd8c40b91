-- one row per organisation and target
-- place: 130
select * replace (
    position::decimal(18, 4) as position,
    members_position::decimal(18, 4) as members_position,
    difference::decimal(18, 4) as difference,
    se::decimal(18, 4) as se,
    z::decimal(18, 4) as z,
    p::decimal(18, 6) as p,
    q::decimal(18, 6) as q,
)
from organisation_members
order by organisation, target;
