-- one row per record whose id belongs to another statement
insert into rejects
select
    $1 as file,
    load_records.line,
    'id_conflict' as reason,
    'another statement has this id; give the records of all files ids of their own: ' || load_records.statement_id as detail,
    load_records.raw,
    $2 as run_id,
from load_records
join load_outcomes using (seq)
where load_outcomes.outcome = 'conflict'
order by load_records.seq;
