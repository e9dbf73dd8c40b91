-- one row per target, stance and holder, the first first
from first_movers
order by target, stance, place, holder;
