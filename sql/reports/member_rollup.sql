-- one row per member, target, stance, polarity and organisation
-- place: 140
from member_rollup
order by member, target, stance, polarity, via;
