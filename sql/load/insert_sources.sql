-- one row per place where a statement stands in this stretch of the file
insert into statement_sources
select
    load_outcomes.statement_id,
    $1 as file,
    load_records.line,
    load_records.given_id,
    load_outcomes.outcome in ('new', 'changed') as loaded,
from load_records
join load_outcomes using (seq)
where load_outcomes.outcome <> 'conflict'
    and load_outcomes.seq between $2 and $3
    and load_records.seq between $2 and $3
order by load_records.seq;
