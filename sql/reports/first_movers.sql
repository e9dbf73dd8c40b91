-- one row per target, stance and holder, the first first
-- place: 110
from first_movers
order by target, stance, place, holder;
