-- one row per year, actor, target and stance that its peers took and it did not
create or replace view silences as
-- Whoever speaks or is reported to take a stance has spoken.
with voices as (
    select distinct
        left(date_text, 4) as period,
        speaker as holder,
        statement_id,
    from statements
    where speaker is not null and date_text is not null
    union
    select
        left(statements.date_text, 4),
        stances.holder,
        stances.statement_id,
    from stances
    inner join statements using (statement_id)
    where statements.date_text is not null
),

spoke as (
    select
        voices.period,
        voices.holder,
        any_value(actor_names.name) as holder_name,
        any_value(actor_names.kind) as kind,
        count(*)::integer as statements,
    from voices
    inner join actor_names on actor_names.code = voices.holder
    where voices.holder not in ('NONE', 'OTHER')
    group by voices.period, voices.holder
),

taken as (
    select
        year as period,
        holder,
        target,
        stance,
        count(*) filter (where polarity = 'affirmed')::integer as affirmed,
    from counted_stances
    where year is not null and target not in ('NONE', 'OTHER')
    group by year, holder, target, stance
),

audience as (
    select
        period,
        kind,
        count(*)::integer as spoke,
    from spoke
    group by period, kind
),

common as (
    select
        taken.period,
        spoke.kind,
        taken.target,
        taken.stance,
        count(*)::integer as peers,
    from taken
    inner join spoke using (period, holder)
    where taken.affirmed > 0 and taken.holder <> taken.target
    group by taken.period, spoke.kind, taken.target, taken.stance
),

-- The periods of a holder in one list: DuckDB would compare each silence with every period of an asof join.
takers as (
    select
        holder,
        target,
        stance,
        list(period) as periods,
    from taken
    where affirmed > 0
    group by holder, target, stance
)

select
    spoke.period,
    spoke.holder,
    spoke.holder_name,
    common.target,
    coalesce(targets.name, common.target) as target_name,
    common.stance,
    spoke.statements,
    common.peers,
    audience.spoke,
    (common.peers / audience.spoke)::decimal(18, 10) as peer_share,
    list_max(list_filter(takers.periods, lambda taken_in: taken_in < spoke.period)) as last_taken,
    case when spoke.statements < small_count() then 'yes' else 'no' end as small_n,
from spoke
inner join audience using (period, kind)
inner join common using (period, kind)
-- A stance that was withheld was spoken of.
anti join taken
    on taken.period = spoke.period
    and taken.holder = spoke.holder
    and taken.target = common.target
    and taken.stance = common.stance
left join takers
    on takers.holder = spoke.holder
    and takers.target = common.target
    and takers.stance = common.stance
left join actor_names as targets on targets.code = common.target
where
    common.target <> spoke.holder
    and common.peers >= small_count()
    and common.peers >= silence_share() * audience.spoke;
comment on view silences is 'One row per year, actor, target and stance: the actor spoke in that year, at least 5 and a tenth of its peers (actors of the same kind that spoke) took the stance towards the target, and it neither took nor withheld it. Undated statements, NONE and OTHER are left out.';
comment on column silences.period is 'The year. Unit: year.';
comment on column silences.holder is 'The actor that was silent on this. Unit: code.';
comment on column silences.holder_name is 'Name of the actor. Unit: text.';
comment on column silences.target is 'Whom the stance of the peers is towards. Unit: code.';
comment on column silences.target_name is 'Name of the target. Unit: text.';
comment on column silences.stance is 'The stance that the peers took. Unit: text.';
comment on column silences.statements is 'Statements of the year in which the actor spoke or took any stance. Unit: count.';
comment on column silences.peers is 'Actors of the same kind that took the stance in that year. Unit: count.';
comment on column silences.spoke is 'Actors of the same kind that spoke in that year. Unit: count.';
comment on column silences.peer_share is 'How common the stance was among them. Unit: share from 0 to 1. Formula: peers / spoke.';
comment on column silences.last_taken is 'The last year before in which the actor took the stance itself; empty when it never did. Unit: year.';
comment on column silences.small_n is 'Whether the silence rests on few statements. Unit: yes or no. Formula: statements < 5.';
