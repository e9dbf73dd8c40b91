-- one row per record that is new beyond doubt: neither its id nor its content is stored, or stands a second time in the file
-- Hashes take a fifth of the memory of what they are of; two things with one hash leave a doubt, and are decided one by one.
with

once_by_id as (
    select hash(statement_id) as mark
    from load_records
    group by mark
    having count(*) = 1
),

once_by_content as (
    select hash(content_hash) as mark
    from load_records
    group by mark
    having count(*) = 1
)

insert into load_outcomes
select
    load_records.seq,
    'new' as outcome,
    load_records.statement_id,
from load_records
semi join once_by_id
    on once_by_id.mark = hash(load_records.statement_id)
semi join once_by_content
    on once_by_content.mark = hash(load_records.content_hash)
anti join statements as same_id
    on hash(same_id.statement_id) = hash(load_records.statement_id)
anti join statements as same_content
    on hash(same_content.content_hash) = hash(load_records.content_hash);
