-- no content is stored twice
-- do: load the files into a new database; when it stays, the loader misses a duplicate
select
    content_hash,
    min(statement_id) as statement_id,
    max(statement_id) as other_statement_id,
    count(*)::integer as times,
from statements
group by content_hash
having count(*) > 1
order by all
limit 5;
