-- one row per target and holder, apart from NONE and OTHER
create or replace view target_comparison as
with compared as (
    from actor_target
    where target not in ('NONE', 'OTHER') and holder not in ('NONE', 'OTHER')
),

targets as (
    select
        target,
        count(*)::integer as holders,
        sum(support)::integer as support,
        sum(condemnation)::integer as condemnation,
    from compared
    group by target
)

select
    compared.target,
    compared.target_name,
    case
        when compared.position is not null then rank() over (
            partition by compared.target
            order by compared.position desc nulls last
        )
    end::integer as rank,
    compared.holder,
    compared.holder_name,
    targets.holders,
    compared.statements,
    compared.stances,
    compared.support,
    compared.condemnation,
    compared.assist,
    compared.withheld_support,
    compared.withheld_condemnation,
    compared.withheld_assist,
    compared.other,
    compared.other_stances,
    compared.points,
    compared.position,
    compared.position_se,
    compared.position_low,
    compared.position_high,
    stance_position(targets.support, targets.condemnation)::decimal(18, 10) as target_position,
    (
        stance_position(compared.support, compared.condemnation) - stance_position(targets.support, targets.condemnation)
    )::decimal(18, 10) as difference,
    compared.support_share,
    compared.support_share_low,
    compared.support_share_high,
    compared.small_n,
    compared.first_date,
    compared.last_date,
from compared
inner join targets using (target);
comment on view target_comparison is 'One row per target and holder, ranked within the target: who stands where towards it. Targets and holders without a code of their own (NONE, OTHER) are left out.';
comment on column target_comparison.target is 'Whom the stances are towards. Unit: code.';
comment on column target_comparison.target_name is 'Name of the target. Unit: text.';
comment on column target_comparison.rank is 'Place of the holder among the holders of this target, the most supportive position first; equal positions share a place; empty without a position. Unit: rank from 1.';
comment on column target_comparison.holder is 'Who takes the stances. Unit: code.';
comment on column target_comparison.holder_name is 'Name of the holder. Unit: text.';
comment on column target_comparison.holders is 'Holders with a stance towards this target. Unit: count.';
comment on column target_comparison.statements is 'Statements with at least one of these stances. Unit: count.';
comment on column target_comparison.stances is 'Stances of the holder towards the target. Unit: count.';
comment on column target_comparison.support is 'Affirmed support, of any status. Unit: count.';
comment on column target_comparison.condemnation is 'Affirmed condemnation, of any status. Unit: count.';
comment on column target_comparison.assist is 'Affirmed readiness to assist and help delivered; not part of the position. Unit: count.';
comment on column target_comparison.withheld_support is 'Support that a sentence says is not given; not part of the position. Unit: count.';
comment on column target_comparison.withheld_condemnation is 'Condemnation that a sentence says is not voiced; not part of the position. Unit: count.';
comment on column target_comparison.withheld_assist is 'Help that a sentence says is not given; not part of the position. Unit: count.';
comment on column target_comparison.other is 'Stances of kinds that a lexicon pack adds, affirmed or withheld; not part of the position. Unit: count.';
comment on column target_comparison.other_stances is 'The same by name, the most frequent first: concern: 3; condolence: 1. Unit: text.';
comment on column target_comparison.points is 'Points of all stances together. Unit: points. Formula: sum of intensity × side (support, assist 1; condemnation -1; others 0) × status (asserted, delivered 2; conditional, urged 1) × polarity (affirmed 1; withheld -1).';
comment on column target_comparison.position is 'Position of the holder towards the target: above 0 more support, below 0 more condemnation; empty without either. Unit: log odds. Formula: ln((support + 0.5) / (condemnation + 0.5)).';
comment on column target_comparison.position_se is 'Standard error of the position. Unit: log odds. Formula: sqrt(1 / (support + 0.5) + 1 / (condemnation + 0.5)).';
comment on column target_comparison.position_low is 'Lower bound of the 95 % interval of the position. Unit: log odds. Formula: position - 1.959964 × position_se.';
comment on column target_comparison.position_high is 'Upper bound of the 95 % interval of the position. Unit: log odds. Formula: position + 1.959964 × position_se.';
comment on column target_comparison.target_position is 'Position of all holders of this target taken together. Unit: log odds. Formula: ln((S + 0.5) / (C + 0.5)) with S and C summed over the holders.';
comment on column target_comparison.difference is 'How far the holder stands from all holders taken together; above 0 friendlier. Unit: log odds. Formula: position - target_position.';
comment on column target_comparison.support_share is 'Share of support in support and condemnation; empty without either. Unit: share from 0 to 1. Formula: support / (support + condemnation).';
comment on column target_comparison.support_share_low is 'Lower bound of the 95 % Wilson interval of the share. Unit: share from 0 to 1. Formula: see actor_target.';
comment on column target_comparison.support_share_high is 'Upper bound of the 95 % Wilson interval of the share. Unit: share from 0 to 1. Formula: see actor_target.';
comment on column target_comparison.small_n is 'Whether the position rests on few counts. Unit: yes or no. Formula: support + condemnation < 5.';
comment on column target_comparison.first_date is 'Date of the first of the statements, as far as it is known. Unit: ISO date, may be partial.';
comment on column target_comparison.last_date is 'Date of the last of the statements, as far as it is known. Unit: ISO date, may be partial.';
