-- one row per sentence with a stance; its place is its number on the page, from 0
select distinct
    statement_id,
    char_start,
    char_end,
    sentence,
from evidence
order by statement_id, char_start, char_end;
