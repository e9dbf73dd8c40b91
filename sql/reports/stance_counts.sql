-- one row per holder, target, stance and polarity
-- place: 50
from stance_counts
order by holder, target, stance, polarity;
