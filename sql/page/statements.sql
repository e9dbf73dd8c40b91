-- one row per statement with a stance; its place is its number on the page, from 0
select
    statements.statement_id,
    coalesce(statements.title, '') as title,
    statements.source,
    coalesce(statements.url, '') as url,
from statements
semi join stances using (statement_id)
order by statements.statement_id;
