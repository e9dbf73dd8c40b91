-- one row per holder, target and period in which the position differs from the period before; periods are years ('year') or months ('month')
create or replace macro shifts_by(granularity) as table
with periods as (
    select
        case granularity when 'year' then year when 'month' then month else error('a period is year or month') end as period,
        holder,
        target,
        sum(support)::integer as support,
        sum(condemnation)::integer as condemnation,
    from counted_stances
    where target not in ('NONE', 'OTHER') and holder not in ('NONE', 'OTHER')
    group by 1, holder, target
    having period is not null and sum(support) + sum(condemnation) > 0
),

neighbours as (
    select
        *,
        lag(period) over before as previous_period,
        lag(support) over before as previous_support,
        lag(condemnation) over before as previous_condemnation,
    from periods
    window before as (partition by holder, target order by period)
),

differences as (
    select
        *,
        stance_position(previous_support, previous_condemnation) as previous_position,
        stance_position(support, condemnation) as position,
        stance_position(support, condemnation) - stance_position(previous_support, previous_condemnation) as difference,
        sqrt(
            power(stance_position_se(support, condemnation), 2)
            + power(stance_position_se(previous_support, previous_condemnation), 2)
        ) as se,
    from neighbours
    where previous_period is not null
),

tested as (
    select
        *,
        difference / se as z,
        two_sided_p(difference / se) as p,
    from differences
),

-- Benjamini and Hochberg 1995, Controlling the false discovery rate, JRSS B 57: over all pairs of periods, also those
-- without a difference. The frame reaches over equal p values, so their order does not matter.
ordered as (
    select
        *,
        p * count(*) over () / row_number() over (order by p) as raised,
    from tested
)

select
    holder,
    coalesce(holders.name, holder) as holder_name,
    target,
    coalesce(targets.name, target) as target_name,
    previous_period,
    period,
    previous_support,
    previous_condemnation,
    support,
    condemnation,
    previous_position::decimal(18, 10) as previous_position,
    position::decimal(18, 10) as position,
    difference::decimal(18, 10) as difference,
    se::decimal(18, 10) as se,
    z::decimal(18, 10) as z,
    p::decimal(18, 10) as p,
    least(1, min(raised) over (order by p desc range between unbounded preceding and current row))::decimal(18, 10) as q,
    case when difference > 0 then 'towards support' else 'towards condemnation' end as direction,
    case
        when least(support + condemnation, previous_support + previous_condemnation) < small_count() then 'yes'
        else 'no'
    end as small_n,
from ordered
left join actor_names as holders on holders.code = ordered.holder
left join actor_names as targets on targets.code = ordered.target
qualify difference <> 0;
comment on macro table shifts_by is 'The shifts between one ''year'' or ''month'' and the one before it in which the holder supported or condemned the target.';
