-- one row per target, stance and holder: since when, and in which place
create or replace view first_movers as
with dated as (
    select
        *,
        last_day_of(date_text) as known_by,
    from counted_stances
    where
        polarity = 'affirmed'
        and date_text is not null
        and target not in ('NONE', 'OTHER')
        and holder not in ('NONE', 'OTHER')
),

firsts as (
    select
        target,
        stance,
        holder,
        count(*)::integer as stances,
        min(known_by) as known_by,
        arg_min(date_text, (known_by, date_text, statement_id, stance_no)) as since,
        arg_min(statement_id, (known_by, date_text, statement_id, stance_no)) as statement_id,
        arg_min(stance_no, (known_by, date_text, statement_id, stance_no)) as stance_no,
    from dated
    group by target, stance, holder
)

select
    firsts.target,
    coalesce(targets.name, firsts.target) as target_name,
    firsts.stance,
    rank() over voices::integer as place,
    firsts.holder,
    coalesce(holders.name, firsts.holder) as holder_name,
    firsts.since,
    (firsts.known_by - min(firsts.known_by) over everybody)::integer as days_after_first,
    count(*) over everybody::integer as holders,
    (count(*) over everybody - count(*) over up_to_here)::integer as followers,
    firsts.stances,
    firsts.statement_id,
    firsts.stance_no,
    case when count(*) over everybody < small_count() then 'yes' else 'no' end as small_n,
from firsts
left join actor_names as holders on holders.code = firsts.holder
left join actor_names as targets on targets.code = firsts.target
window
    everybody as (partition by firsts.target, firsts.stance),
    voices as (partition by firsts.target, firsts.stance order by firsts.known_by),
    up_to_here as (
        partition by firsts.target, firsts.stance
        order by firsts.known_by
        range between unbounded preceding and current row
    );
comment on view first_movers is 'One row per target, stance and holder that took it: since when, in which place, and how many followed. Withheld stances, undated statements, NONE and OTHER are left out.';
comment on column first_movers.target is 'Whom the stance is towards. Unit: code.';
comment on column first_movers.target_name is 'Name of the target. Unit: text.';
comment on column first_movers.stance is 'support, condemnation, assist, or a stance that a lexicon pack adds. Unit: text.';
comment on column first_movers.place is 'Place in the order of time; those who cannot be told apart share it. Unit: rank from 1. Formula: rank by the last day that the date may mean: 2019 counts as known by 2019-12-31.';
comment on column first_movers.holder is 'Who takes the stance. Unit: code.';
comment on column first_movers.holder_name is 'Name of the holder. Unit: text.';
comment on column first_movers.since is 'Date of the first statement with the stance. Unit: ISO date, may be partial.';
comment on column first_movers.days_after_first is 'How long after the first holder. Unit: days. Formula: difference of the last days that the dates may mean.';
comment on column first_movers.holders is 'Holders that took this stance towards the target at some time. Unit: count.';
comment on column first_movers.followers is 'Of these, those that came later. Unit: count.';
comment on column first_movers.stances is 'How often the holder took it, in dated statements. Unit: count.';
comment on column first_movers.statement_id is 'The statement in which it did so first (statements.statement_id). Unit: id.';
comment on column first_movers.stance_no is 'The number of the stance within that statement; with statement_id it names the row of evidence. Unit: number from 0.';
comment on column first_movers.small_n is 'Whether the order is one of few. Unit: yes or no. Formula: holders < 5.';
