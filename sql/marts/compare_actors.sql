-- one row per target that either of two actors supported or condemned
create or replace macro compare_actors(actor_a, actor_b) as table
with a as (
    from actor_target
    where holder = actor_a and position is not null
),

b as (
    from actor_target
    where holder = actor_b and position is not null
),

both_actors as (
    select
        target,
        coalesce(a.target_name, b.target_name) as target_name,
        coalesce(a.support, 0) as support_a,
        coalesce(a.condemnation, 0) as condemnation_a,
        coalesce(b.support, 0) as support_b,
        coalesce(b.condemnation, 0) as condemnation_b,
        a.position as position_a,
        b.position as position_b,
        stance_position(a.support, a.condemnation) - stance_position(b.support, b.condemnation) as difference,
        sqrt(power(stance_position_se(a.support, a.condemnation), 2) + power(stance_position_se(b.support, b.condemnation), 2)) as se,
    from a
    full join b using (target)
)

select
    target,
    target_name,
    support_a,
    condemnation_a,
    support_b,
    condemnation_b,
    position_a,
    position_b,
    difference::decimal(18, 10) as difference,
    se::decimal(18, 10) as se,
    two_sided_p(difference / se)::decimal(18, 10) as p,
    case
        when difference is null then 'one is silent'
        when sign(position_a) * sign(position_b) < 0 then 'opposite sides'
        when sign(position_a) * sign(position_b) > 0 then 'same side'
        else 'undecided'
    end as relation,
    case
        when least(support_a + condemnation_a, support_b + condemnation_b) < small_count() then 'yes'
        else 'no'
    end as small_n,
from both_actors
order by relation = 'one is silent', abs(difference) desc nulls last, target;
comment on macro table compare_actors is 'Two actors side by side, one row per target that either supported or condemned, the widest difference first: compare_actors(''TUR'', ''HUN'').';
