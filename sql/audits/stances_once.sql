-- no stance is counted twice: one holder, target and stance for one cue
-- do: score the statement again; when it stays, the scorer gives the same stance twice
-- The hash finds the few that may be there twice: to hold all their words would take as much room as the table.
with suspects as (
    select distinct statement_id
    from (
        select
            statement_id,
            hash(
                cue_start, cue_end, rule_id, holder, holder_actor, target, target_actor, target_text, stance, polarity, status
            ) as told,
        from stances
    )
    group by statement_id, told
    having count(*) > 1
)

select
    statement_id,
    cue_start,
    cue_end,
    rule_id,
    holder,
    holder_actor,
    target,
    target_actor,
    target_text,
    stance,
    polarity,
    status,
    count(*)::integer as times,
from stances
where statement_id in (from suspects)
group by all
having count(*) > 1
order by all
limit 5;
