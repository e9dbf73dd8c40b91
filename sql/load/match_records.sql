-- one row per record of the file that is not settled yet: what is stored already under its id and with its content
with

claimed as (
    select distinct statement_id
    from load_records
),

-- a statement that this file alone holds and names again keeps its id, whatever its content becomes: it is no home for another record
homes as (
    select
        statements.content_hash,
        min(statements.statement_id) as statement_id,
    from statements
    where statements.content_hash in (select content_hash from load_records)
        and not (
            statements.statement_id in (select statement_id from load_own)
            and statements.statement_id in (select statement_id from claimed)
        )
    group by statements.content_hash
),

matched as (
    select
        load_records.seq,
        load_records.statement_id,
        load_records.content_hash,
        same_id.content_hash as stored_content,
        load_records.statement_id in (select statement_id from load_own) as own,
        homes.statement_id as stored_as,
    from load_records
    left join statements as same_id
        on same_id.statement_id = load_records.statement_id
    left join homes
        on homes.content_hash = load_records.content_hash
)

select *
from matched
where seq not in (select seq from load_outcomes)
order by seq
