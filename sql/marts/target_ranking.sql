-- one row per target and holder with a position, ranked by a position that few mentions cannot carry to the top
create or replace view target_ranking as
with placed as (
    from actor_target
    where
        support + condemnation > 0
        and target not in ('NONE', 'OTHER')
        and holder not in ('NONE', 'OTHER')
),

targets as (
    select
        target,
        count(*)::integer as holders,
        (sum(support) + 0.5e0) / (sum(support) + sum(condemnation) + 1) as prior_share,
    from placed
    group by target
),

shrunken as (
    select
        placed.*,
        targets.holders,
        targets.prior_share,
        shrunken_position(support, condemnation, targets.prior_share) as shrunken,
        shrunken_position_se(support, condemnation, targets.prior_share) as shrunken_se,
    from placed
    inner join targets using (target)
)

select
    target,
    target_name,
    rank() over (partition by target order by shrunken::decimal(18, 10) desc)::integer as rank,
    holder,
    holder_name,
    holders,
    support,
    condemnation,
    prior_share::decimal(18, 10) as prior_share,
    shrunken::decimal(18, 10) as shrunken_position,
    shrunken_se::decimal(18, 10) as shrunken_se,
    (shrunken - z95() * shrunken_se)::decimal(18, 10) as shrunken_low,
    (shrunken + z95() * shrunken_se)::decimal(18, 10) as shrunken_high,
    position,
    rank() over (partition by target order by position desc)::integer as unshrunken_rank,
    small_n,
from shrunken;
comment on view target_ranking is 'One row per target and holder with a position, ranked by the shrunken position: a single mention stays near what all holders say, so it neither tops nor closes the list. NONE and OTHER are left out.';
comment on column target_ranking.target is 'Whom the stances are towards. Unit: code.';
comment on column target_ranking.target_name is 'Name of the target. Unit: text.';
comment on column target_ranking.rank is 'Place of the holder by its shrunken position, the most supportive first; equal positions share a place. Unit: rank from 1.';
comment on column target_ranking.holder is 'Who takes the stances. Unit: code.';
comment on column target_ranking.holder_name is 'Name of the holder. Unit: text.';
comment on column target_ranking.holders is 'Holders with support or condemnation of this target. Unit: count.';
comment on column target_ranking.support is 'Affirmed support, of any status. Unit: count.';
comment on column target_ranking.condemnation is 'Affirmed condemnation, of any status. Unit: count.';
comment on column target_ranking.prior_share is 'Share of support in what all holders say of the target: where a holder stands before it has said anything. Unit: share from 0 to 1. Formula: (S + 0.5) / (S + C + 1) with S and C summed over the holders.';
comment on column target_ranking.shrunken_position is 'Position drawn to that of all holders, with the weight of 5 stances (Monroe, Colaresi and Quinn 2008). Unit: log odds. Formula: ln((support + 5 × prior_share) / (condemnation + 5 × (1 - prior_share))).';
comment on column target_ranking.shrunken_se is 'Standard error of the shrunken position. Unit: log odds. Formula: sqrt(1 / (support + 5 × prior_share) + 1 / (condemnation + 5 × (1 - prior_share))).';
comment on column target_ranking.shrunken_low is 'Lower bound of its 95 % interval. Unit: log odds. Formula: shrunken_position - 1.959964 × shrunken_se.';
comment on column target_ranking.shrunken_high is 'Upper bound of its 95 % interval. Unit: log odds. Formula: shrunken_position + 1.959964 × shrunken_se.';
comment on column target_ranking.position is 'Position without shrinking, as in target_comparison. Unit: log odds. Formula: ln((support + 0.5) / (condemnation + 0.5)).';
comment on column target_ranking.unshrunken_rank is 'Place of the holder by that position. Unit: rank from 1.';
comment on column target_ranking.small_n is 'Whether the position rests on few counts. Unit: yes or no. Formula: support + condemnation < 5.';
