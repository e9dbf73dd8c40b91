-- one row per withheld stance, by holder and target
-- place: 60
-- cut out of the text: sentence
from withheld
order by holder, target, stance, date nulls last, statement_id, stance_no;
