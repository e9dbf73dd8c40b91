-- every statement has a place in an input file, and every such place has a statement and an input
-- do: load the files into a new database; when it stays, the loader loses sources
select
    statements.statement_id,
    '' as file,
    'no source' as problem,
from statements
anti join statement_sources using (statement_id)
union all
select
    statement_sources.statement_id,
    statement_sources.file,
    case when statements.statement_id is null then 'no such statement' else 'no such input' end,
from statement_sources
left join statements using (statement_id)
left join inputs using (file)
where statements.statement_id is null or inputs.file is null
order by all
limit 5;
