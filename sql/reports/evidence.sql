-- one row per stance, in the order of reading
-- place: 150
-- cut out of the text: sentence
select * replace (case when target = '' then 'NONE' else target end as target)
from evidence
order by statement_id, stance_no;
