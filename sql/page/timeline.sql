-- one row per year, holder, target and stance
select
    period,
    holder,
    target,
    stance,
    affirmed,
    withheld,
from timeline
order by period, holder, target, stance;
