-- one row per holder and target
create or replace view actor_target as
with kinds as (
    select
        holder,
        target,
        stance,
        count(*)::integer as stances,
    from counted_stances
    where other = 1
    group by holder, target, stance
),

kind_lists as (
    select
        holder,
        target,
        string_agg(stance || ': ' || stances, '; ' order by stances desc, stance) as other_stances,
    from kinds
    group by holder, target
),

counts as (
    select
        holder,
        target,
        count(distinct statement_id)::integer as statements,
        count(*)::integer as stances,
        sum(support)::integer as support,
        sum(condemnation)::integer as condemnation,
        sum(assist)::integer as assist,
        sum(withheld_support)::integer as withheld_support,
        sum(withheld_condemnation)::integer as withheld_condemnation,
        sum(withheld_assist)::integer as withheld_assist,
        sum(other)::integer as other,
        sum(conditional)::integer as conditional,
        sum(urged)::integer as urged,
        sum(delivered)::integer as delivered,
        sum(points)::integer as points,
        min(date_text) as first_date,
        max(date_text) as last_date,
        count(*) filter (where date_text is null)::integer as undated,
    from counted_stances
    group by holder, target
),

named as (
    select
        counts.*,
        coalesce(holders.name, counts.holder) as holder_name,
        coalesce(targets.name, counts.target) as target_name,
        coalesce(kind_lists.other_stances, '') as other_stances,
    from counts
    left join kind_lists using (holder, target)
    left join actor_names as holders on holders.code = counts.holder
    left join actor_names as targets on targets.code = counts.target
)

select
    holder,
    holder_name,
    target,
    target_name,
    statements,
    stances,
    support,
    condemnation,
    assist,
    withheld_support,
    withheld_condemnation,
    withheld_assist,
    other,
    other_stances,
    conditional,
    urged,
    delivered,
    points,
    (points / stances)::decimal(18, 10) as mean_points,
    stance_position(support, condemnation)::decimal(18, 10) as position,
    stance_position_se(support, condemnation)::decimal(18, 10) as position_se,
    (stance_position(support, condemnation) - z95() * stance_position_se(support, condemnation))::decimal(18, 10) as position_low,
    (stance_position(support, condemnation) + z95() * stance_position_se(support, condemnation))::decimal(18, 10) as position_high,
    (case when support + condemnation > 0 then support / (support + condemnation) end)::decimal(18, 10) as support_share,
    wilson_low(support, support + condemnation)::decimal(18, 10) as support_share_low,
    wilson_high(support, support + condemnation)::decimal(18, 10) as support_share_high,
    case when support + condemnation < small_count() then 'yes' else 'no' end as small_n,
    first_date,
    last_date,
    undated,
from named;
comment on view actor_target is 'One row per holder and target: what the holder said about the target, counted.';
comment on column actor_target.holder is 'Who takes the stances. Unit: code.';
comment on column actor_target.holder_name is 'Name of the holder. Unit: text.';
comment on column actor_target.target is 'Whom the stances are towards; NONE without an actor behind it, OTHER for actors without a code. Unit: code.';
comment on column actor_target.target_name is 'Name of the target. Unit: text.';
comment on column actor_target.statements is 'Statements with at least one of these stances. Unit: count.';
comment on column actor_target.stances is 'Stances of the holder towards the target. Unit: count. Formula: support + condemnation + assist + withheld_support + withheld_condemnation + withheld_assist + other.';
comment on column actor_target.support is 'Affirmed support, of any status. Unit: count.';
comment on column actor_target.condemnation is 'Affirmed condemnation, of any status. Unit: count.';
comment on column actor_target.assist is 'Affirmed readiness to assist and help delivered; not part of the position. Unit: count.';
comment on column actor_target.withheld_support is 'Support that a sentence says is not given; not part of the position. Unit: count.';
comment on column actor_target.withheld_condemnation is 'Condemnation that a sentence says is not voiced; not part of the position. Unit: count.';
comment on column actor_target.withheld_assist is 'Help that a sentence says is not given; not part of the position. Unit: count.';
comment on column actor_target.other is 'Stances of kinds that a lexicon pack adds, affirmed or withheld; not part of the position. Unit: count.';
comment on column actor_target.other_stances is 'The same by name, the most frequent first: concern: 3; condolence: 1. Unit: text.';
comment on column actor_target.conditional is 'Of the stances, hedged or hypothetical. Unit: count.';
comment on column actor_target.urged is 'Of the stances, urged on others by the holder. Unit: count.';
comment on column actor_target.delivered is 'Of the stances, help given already. Unit: count.';
comment on column actor_target.points is 'Points of all stances together. Unit: points. Formula: sum of intensity × side (support, assist 1; condemnation -1; others 0) × status (asserted, delivered 2; conditional, urged 1) × polarity (affirmed 1; withheld -1).';
comment on column actor_target.mean_points is 'Points of the average stance. Unit: points. Formula: points / stances.';
comment on column actor_target.position is 'Position of the holder towards the target: above 0 more support, below 0 more condemnation; empty without either. Unit: log odds. Formula: ln((support + 0.5) / (condemnation + 0.5)).';
comment on column actor_target.position_se is 'Standard error of the position. Unit: log odds. Formula: sqrt(1 / (support + 0.5) + 1 / (condemnation + 0.5)).';
comment on column actor_target.position_low is 'Lower bound of the 95 % interval of the position. Unit: log odds. Formula: position - 1.959964 × position_se.';
comment on column actor_target.position_high is 'Upper bound of the 95 % interval of the position. Unit: log odds. Formula: position + 1.959964 × position_se.';
comment on column actor_target.support_share is 'Share of support in support and condemnation; empty without either. Unit: share from 0 to 1. Formula: support / (support + condemnation).';
comment on column actor_target.support_share_low is 'Lower bound of the 95 % Wilson interval of the share. Unit: share from 0 to 1. Formula: (k + z²/2 - z × sqrt(k × (n - k) / n + z²/4)) / (n + z²) with k = support, n = support + condemnation, z = 1.959964.';
comment on column actor_target.support_share_high is 'Upper bound of the 95 % Wilson interval of the share. Unit: share from 0 to 1. Formula: (k + z²/2 + z × sqrt(k × (n - k) / n + z²/4)) / (n + z²) with k = support, n = support + condemnation, z = 1.959964.';
comment on column actor_target.small_n is 'Whether the position rests on few counts. Unit: yes or no. Formula: support + condemnation < 5.';
comment on column actor_target.first_date is 'Date of the first of the statements, as far as it is known. Unit: ISO date, may be partial.';
comment on column actor_target.last_date is 'Date of the last of the statements, as far as it is known. Unit: ISO date, may be partial.';
comment on column actor_target.undated is 'Of the stances, in statements without a date. Unit: count.';
