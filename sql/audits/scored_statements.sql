-- every score is of the present wording of a statement, and counts the stances that it has
-- do: run `demarche score` before the report
with found as (
    select
        statement_id,
        count(*)::integer as stances,
    from stances
    group by statement_id
)

select
    coalesce(statements.statement_id, scores.statement_id, found.statement_id) as statement_id,
    case
        when statements.statement_id is null then 'no such statement'
        when scores.statement_id is null then 'has stances and no score'
        when scores.text_hash <> statements.text_hash then 'scored in another wording'
        else 'counts ' || scores.stances || ' stances, has ' || coalesce(found.stances, 0)
    end as problem,
from statements
full join scores on scores.statement_id = statements.statement_id
full join found on found.statement_id = coalesce(statements.statement_id, scores.statement_id)
where
    statements.statement_id is null
    or (scores.statement_id is null and found.statement_id is not null)
    or scores.text_hash <> statements.text_hash
    or scores.stances <> coalesce(found.stances, 0)
order by all
limit 5;
