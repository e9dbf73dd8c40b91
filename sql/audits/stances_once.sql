-- no stance is counted twice: one holder, target and stance for one cue
-- do: score the statement again; when it stays, the scorer gives the same stance twice
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
group by all
having count(*) > 1
order by all
limit 5;
