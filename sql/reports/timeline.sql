-- one row per year, holder, target and stance
from timeline
order by period, holder, target, stance;
