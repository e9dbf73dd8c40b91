-- one row per holder and target whose counts of support or condemnation changed, the largest change of position first
with counts as (
    select
        holder,
        target,
        sum((stance = 'support')::integer * (side = 'a')::integer)::integer as support_a,
        sum((stance = 'condemnation')::integer * (side = 'a')::integer)::integer as condemnation_a,
        sum((stance = 'support')::integer * (side = 'b')::integer)::integer as support_b,
        sum((stance = 'condemnation')::integer * (side = 'b')::integer)::integer as condemnation_b,
    from (
        select holder, target, stance, 'a' as side from a.stances where polarity = 'affirmed'
        union all
        select holder, target, stance, 'b' from b.stances where polarity = 'affirmed'
    )
    group by holder, target
),

reasons as (
    select
        holder,
        target,
        string_agg(distinct reason, '; ' order by reason) as reasons,
    from stance_changes
    where stance in ('support', 'condemnation')
    group by holder, target
),

placed as (
    select
        *,
        case when support_a + condemnation_a > 0 then ln((support_a + 0.5e0) / (condemnation_a + 0.5e0)) end as position_a,
        case when support_b + condemnation_b > 0 then ln((support_b + 0.5e0) / (condemnation_b + 0.5e0)) end as position_b,
    from counts
)

select
    holder,
    target,
    support_a,
    condemnation_a,
    support_b,
    condemnation_b,
    position_a::decimal(18, 4) as position_a,
    position_b::decimal(18, 4) as position_b,
    (position_b - position_a)::decimal(18, 4) as difference,
    coalesce(reasons, '') as reasons,
from placed
left join reasons using (holder, target)
where (support_a, condemnation_a) <> (support_b, condemnation_b)
order by
    abs(coalesce(position_b, 0) - coalesce(position_a, 0)) desc,
    abs(support_b - support_a) + abs(condemnation_b - condemnation_a) desc,
    holder,
    target;
