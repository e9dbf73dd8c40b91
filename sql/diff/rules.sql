-- one row per rule that was added, removed or changed, with the stances that it gained and lost
with changes as (
    select
        coalesce(b.rule_id, a.rule_id) as rule_id,
        case when a.rule_id is null then 'added' when b.rule_id is null then 'removed' else 'changed' end as change,
    from a.rules as a
    full join b.rules as b on b.rule_id = a.rule_id
    where
        a.rule_id is null
        or b.rule_id is null
        or (a.phrase, a.match, a.frame, a.condition, a.stance, a.polarity, a.status, a.intensity, a.effect)
        is distinct from (b.phrase, b.match, b.frame, b.condition, b.stance, b.polarity, b.status, b.intensity, b.effect)
)

select
    changes.rule_id,
    changes.change,
    coalesce(sum(stance_changes.difference) filter (where stance_changes.difference > 0), 0)::integer as gained,
    coalesce(-sum(stance_changes.difference) filter (where stance_changes.difference < 0), 0)::integer as lost,
from changes
left join stance_changes using (rule_id)
group by changes.rule_id, changes.change
order by gained + lost desc, changes.rule_id;
