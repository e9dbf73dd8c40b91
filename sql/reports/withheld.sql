-- one row per withheld stance, by holder and target
from withheld
order by holder, target, stance, date nulls last, statement_id, stance_no;
