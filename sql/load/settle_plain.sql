-- one row per record that is new beyond doubt: neither its id nor its content is stored, or stands a second time in the file
with

once_by_id as (
    select statement_id
    from load_records
    group by statement_id
    having count(*) = 1
),

once_by_content as (
    select content_hash
    from load_records
    group by content_hash
    having count(*) = 1
)

insert into load_outcomes
select
    load_records.seq,
    'new' as outcome,
    load_records.statement_id,
from load_records
semi join once_by_id
    on once_by_id.statement_id = load_records.statement_id
semi join once_by_content
    on once_by_content.content_hash = load_records.content_hash
anti join statements as same_id
    on same_id.statement_id = load_records.statement_id
anti join statements as same_content
    on same_content.content_hash = load_records.content_hash;
