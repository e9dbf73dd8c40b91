-- one row per stance that one run has and the other has not, with the reason
create or replace temp view stance_changes as
with both_runs as (
    select
        *,
        -1 as side,
    from a.stances
    union all
    select
        *,
        1,
    from b.stances
),

-- A stance is the same where its words, its actors and what it says are the same; points follow from these.
counted as (
    select
        statement_id,
        cue_start,
        holder,
        target,
        stance,
        polarity,
        status,
        rule_id,
        any_value(cue) as cue,
        sum(side)::integer as difference,
    from both_runs
    group by statement_id, cue_start, holder, target, stance, polarity, status, rule_id
    having sum(side) <> 0
)

select
    counted.*,
    coalesce(statement_changes.reason, 'scored again') as reason,
from counted
inner join statement_changes using (statement_id);
