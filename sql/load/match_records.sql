-- one row per record of the file that is not settled yet: what is stored already under its id and with its content
with

unsettled as (
    select
        seq,
        statement_id,
        content_hash,
    from load_records
    anti join load_outcomes using (seq)
),

claimed as (
    select distinct statement_id
    from load_records
    where statement_id in (select statement_id from load_own)
),

-- a statement that this file alone holds and names again keeps its id, whatever its content becomes: it is no home for another record
homes as (
    select
        statements.content_hash,
        min(statements.statement_id) as statement_id,
    from statements
    where statements.content_hash in (select content_hash from unsettled)
        and statements.statement_id not in (select statement_id from claimed)
    group by statements.content_hash
),

matched as (
    select
        unsettled.seq,
        unsettled.statement_id,
        unsettled.content_hash,
        same_id.content_hash as stored_content,
        unsettled.statement_id in (select statement_id from load_own) as own,
        homes.statement_id as stored_as,
    from unsettled
    left join statements as same_id
        on same_id.statement_id = unsettled.statement_id
    left join homes
        on homes.content_hash = unsettled.content_hash
)

select *
from matched
order by seq
