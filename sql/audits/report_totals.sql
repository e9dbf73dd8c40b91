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

counted as (
    select
        case
            when (select value from settings where name = 'count') = 'stories'
                then count(distinct (story_id, date_text, holder, target, stance, polarity))
            else count(*)
        end as stances,
        case
            when (select value from settings where name = 'count') = 'stories'
                then count(distinct (story_id, date_text, holder, target, stance, polarity)) filter (where date_text is not null)
            else count(*) filter (where date_text is not null)
        end as dated,
        case
            when (select value from settings where name = 'count') = 'stories'
                then (select sum(points) from counted_stances)
            else sum(points)
        end as points,
    from told
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
