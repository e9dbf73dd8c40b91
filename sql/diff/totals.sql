-- one row per reason: statements that it holds for, stances gained and lost
with statements as (
    select
        reason,
        count(*)::integer as statements,
    from statement_changes
    where reason is not null
    group by reason
),

stances as (
    select
        reason,
        coalesce(sum(difference) filter (where difference > 0), 0)::integer as gained,
        coalesce(-sum(difference) filter (where difference < 0), 0)::integer as lost,
    from stance_changes
    group by reason
)

select
    reason,
    coalesce(statements, 0) as statements,
    coalesce(gained, 0) as gained,
    coalesce(lost, 0) as lost,
from statements
full join stances using (reason)
order by reason;
