-- one row per member, target, stance, polarity and organisation
from member_rollup
order by member, target, stance, polarity, via;
