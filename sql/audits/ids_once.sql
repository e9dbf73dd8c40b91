-- no two statements have one id, no statement is scored twice, and no two stances of a statement have one number
-- do: load the files into a new database; when it stays, this is a bug: report it with the row below
with repeated as (
    select
        'statements' as kept_in,
        statement_id,
        0 as stance_no,
        count(*)::integer as times,
    from statements
    group by statement_id
    having count(*) > 1
    union all
    select
        'scores',
        statement_id,
        0,
        count(*)::integer,
    from scores
    group by statement_id
    having count(*) > 1
    union all
    select
        'stances',
        statement_id,
        stance_no,
        count(*)::integer,
    from stances
    group by statement_id, stance_no
    having count(*) > 1
)

select *
from repeated
order by all
limit 5;
