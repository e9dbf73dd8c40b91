-- one row per statement that only this file holds: these it may change
insert into load_own
select statement_id
from statement_sources
group by statement_id
having bool_and(file = $1);
