-- one row per place where a statement stands in this file
insert into statement_sources
select
    load_outcomes.statement_id,
    $1 as file,
    load_records.line,
    load_records.given_id,
from load_records
join load_outcomes using (seq)
where load_outcomes.outcome <> 'conflict'
order by load_records.seq;
