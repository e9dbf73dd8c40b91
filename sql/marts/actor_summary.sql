-- one row per holder
create or replace view actor_summary as
with kinds as (
    select
        holder,
        stance,
        count(*)::integer as stances,
    from counted_stances
    where other = 1
    group by holder, stance
),

kind_lists as (
    select
        holder,
        string_agg(stance || ': ' || stances, '; ' order by stances desc, stance) as other_stances,
    from kinds
    group by holder
),

counts as (
    select
        holder,
        holder_name,
        count(*)::integer as targets,
        sum(stances)::integer as stances,
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
        min(first_date) as first_date,
        max(last_date) as last_date,
        sum(undated)::integer as undated,
    from actor_target
    group by holder, holder_name
),

documents as (
    select
        holder,
        count(distinct statement_id)::integer as statements,
    from stances
    group by holder
),

own_words as (
    select
        speaker as holder,
        count(*)::integer as spoken,
        count(*) filter (where not exists (
            from stances
            where stances.statement_id = statements.statement_id and stances.holder = statements.speaker
        ))::integer as spoken_without_stance,
    from statements
    where speaker is not null
    group by speaker
)

select
    counts.holder,
    counts.holder_name,
    coalesce(actor_names.kind, 'unknown') as holder_kind,
    documents.statements,
    coalesce(own_words.spoken, 0) as spoken,
    coalesce(own_words.spoken_without_stance, 0) as spoken_without_stance,
    counts.targets,
    counts.stances,
    counts.support,
    counts.condemnation,
    counts.assist,
    counts.withheld_support,
    counts.withheld_condemnation,
    counts.withheld_assist,
    counts.other,
    coalesce(kind_lists.other_stances, '') as other_stances,
    counts.conditional,
    counts.urged,
    counts.delivered,
    counts.points,
    (points / stances)::decimal(18, 10) as mean_points,
    stance_position(support, condemnation)::decimal(18, 10) as position,
    stance_position_se(support, condemnation)::decimal(18, 10) as position_se,
    (stance_position(support, condemnation) - z95() * stance_position_se(support, condemnation))::decimal(18, 10) as position_low,
    (stance_position(support, condemnation) + z95() * stance_position_se(support, condemnation))::decimal(18, 10) as position_high,
    (case when support + condemnation > 0 then support / (support + condemnation) end)::decimal(18, 10) as support_share,
    wilson_low(support, support + condemnation)::decimal(18, 10) as support_share_low,
    wilson_high(support, support + condemnation)::decimal(18, 10) as support_share_high,
    case when support + condemnation < small_count() then 'yes' else 'no' end as small_n,
    counts.first_date,
    counts.last_date,
    counts.undated,
from counts
inner join documents using (holder)
left join own_words using (holder)
left join kind_lists using (holder)
left join actor_names on actor_names.code = counts.holder;
comment on view actor_summary is 'One row per holder: everything that an actor said about others, counted.';
comment on column actor_summary.holder is 'Who takes the stances; OTHER for actors without a code. Unit: code.';
comment on column actor_summary.holder_name is 'Name of the holder. Unit: text.';
comment on column actor_summary.holder_kind is 'state, former_state, organisation, nonstate or other. Unit: text.';
comment on column actor_summary.statements is 'Statements with at least one stance of the holder, whoever speaks in them. Unit: count.';
comment on column actor_summary.spoken is 'Statements in the voice of the holder (speaker). Unit: count.';
comment on column actor_summary.spoken_without_stance is 'Of the statements in the voice of the holder, those in which no stance of the holder was found: no hit, which is not the same as neutral. Unit: count.';
comment on column actor_summary.targets is 'Different targets, NONE and OTHER counted as one each. Unit: count.';
comment on column actor_summary.stances is 'Stances of the holder. Unit: count. Formula: support + condemnation + assist + withheld_support + withheld_condemnation + withheld_assist + other.';
comment on column actor_summary.support is 'Affirmed support, of any status. Unit: count.';
comment on column actor_summary.condemnation is 'Affirmed condemnation, of any status. Unit: count.';
comment on column actor_summary.assist is 'Affirmed readiness to assist and help delivered; not part of the position. Unit: count.';
comment on column actor_summary.withheld_support is 'Support that a sentence says is not given; not part of the position. Unit: count.';
comment on column actor_summary.withheld_condemnation is 'Condemnation that a sentence says is not voiced; not part of the position. Unit: count.';
comment on column actor_summary.withheld_assist is 'Help that a sentence says is not given; not part of the position. Unit: count.';
comment on column actor_summary.other is 'Stances of kinds that a lexicon pack adds, affirmed or withheld; not part of the position. Unit: count.';
comment on column actor_summary.other_stances is 'The same by name, the most frequent first: concern: 3; condolence: 1. Unit: text.';
comment on column actor_summary.conditional is 'Of the stances, hedged or hypothetical. Unit: count.';
comment on column actor_summary.urged is 'Of the stances, urged on others by the holder. Unit: count.';
comment on column actor_summary.delivered is 'Of the stances, help given already. Unit: count.';
comment on column actor_summary.points is 'Points of all stances together. Unit: points. Formula: sum of intensity × side (support, assist 1; condemnation -1; others 0) × status (asserted, delivered 2; conditional, urged 1) × polarity (affirmed 1; withheld -1).';
comment on column actor_summary.mean_points is 'Points of the average stance. Unit: points. Formula: points / stances.';
comment on column actor_summary.position is 'Position of the holder towards all targets together, NONE and OTHER included: above 0 more support, below 0 more condemnation; empty without either. Unit: log odds. Formula: ln((support + 0.5) / (condemnation + 0.5)).';
comment on column actor_summary.position_se is 'Standard error of the position. Unit: log odds. Formula: sqrt(1 / (support + 0.5) + 1 / (condemnation + 0.5)).';
comment on column actor_summary.position_low is 'Lower bound of the 95 % interval of the position. Unit: log odds. Formula: position - 1.959964 × position_se.';
comment on column actor_summary.position_high is 'Upper bound of the 95 % interval of the position. Unit: log odds. Formula: position + 1.959964 × position_se.';
comment on column actor_summary.support_share is 'Share of support in support and condemnation; empty without either. Unit: share from 0 to 1. Formula: support / (support + condemnation).';
comment on column actor_summary.support_share_low is 'Lower bound of the 95 % Wilson interval of the share. Unit: share from 0 to 1. Formula: (k + z²/2 - z × sqrt(k × (n - k) / n + z²/4)) / (n + z²) with k = support, n = support + condemnation, z = 1.959964.';
comment on column actor_summary.support_share_high is 'Upper bound of the 95 % Wilson interval of the share. Unit: share from 0 to 1. Formula: (k + z²/2 + z × sqrt(k × (n - k) / n + z²/4)) / (n + z²) with k = support, n = support + condemnation, z = 1.959964.';
comment on column actor_summary.small_n is 'Whether the position rests on few counts. Unit: yes or no. Formula: support + condemnation < 5.';
comment on column actor_summary.first_date is 'Date of the first of the statements, as far as it is known. Unit: ISO date, may be partial.';
comment on column actor_summary.last_date is 'Date of the last of the statements, as far as it is known. Unit: ISO date, may be partial.';
comment on column actor_summary.undated is 'Of the stances, in statements without a date. Unit: count.';
