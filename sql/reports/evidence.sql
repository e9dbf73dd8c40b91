-- one row per stance, in the order of reading
-- place: 150
select * replace (case when target = '' then 'NONE' else target end as target)
from evidence
order by statement_id, stance_no;
