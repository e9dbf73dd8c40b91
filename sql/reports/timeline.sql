-- one row per year, holder, target and stance
-- place: 90
from timeline
order by period, holder, target, stance;
