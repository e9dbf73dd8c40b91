-- one row per holder, target, stance and polarity
from stance_counts
order by holder, target, stance, polarity;
