-- every stance that counts is counted once in each report that counts all of them
-- do: this is a bug in sql/marts: report it with the row below
with told as (
    select
        stances.*,
        coalesce(statements.story_id, statements.statement_id) as story_id,
        statements.date_text,
    from stances
    inner join statements using (statement_id)
),

each as (
    select
        count(*) as stances,
        count(*) filter (where date_text is not null) as dated,
        sum(points) as points,
    from told
),

-- Empty unless stories are counted: then it costs nothing.
once as (
    select
        count(*) as stances,
        count(*) filter (where date_text is not null) as dated,
    from (
        select distinct
            story_id,
            date_text,
            holder,
            target,
            stance,
            polarity,
        from told
        where (select value from settings where name = 'count') = 'stories'
    )
),

counted as (
    select
        case when settings.value = 'stories' then once.stances else each.stances end as stances,
        case when settings.value = 'stories' then once.dated else each.dated end as dated,
        case when settings.value = 'stories' then (select sum(points) from counted_stances) else each.points end as points,
    from each
    cross join once
    left join settings on settings.name = 'count'
),

totals as (
    select 'actor_summary' as report, sum(stances)::bigint as stances, (select stances from counted) as expected
    from actor_summary
    union all
    select 'actor_summary, by kind', sum(
        support + condemnation + assist + withheld_support + withheld_condemnation + withheld_assist + other
    ), (select stances from counted)
    from actor_summary
    union all
    select 'actor_target', sum(stances), (select stances from counted)
    from actor_target
    union all
    select 'stance_counts', sum(stances), (select stances from counted)
    from stance_counts
    union all
    select 'stance_counts, all', sum(told), (select count(*) from stances)
    from stance_counts
    union all
    select 'actor_target, points', sum(points), (select points from counted)
    from actor_target
    union all
    select 'timeline', sum(stances), (select dated from counted)
    from timeline
    union all
    select 'evidence', count(*), (select count(*) from stances)
    from evidence
)

select
    report,
    coalesce(stances, 0) as counted,
    coalesce(expected, 0) as expected,
from totals
where coalesce(stances, 0) <> coalesce(expected, 0)
order by all;
