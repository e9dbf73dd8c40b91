-- one row per stance that is counted: all of them, or once per story and day
create or replace view counted_stances as
-- Empty unless stories are counted: then the window below costs nothing.
with told as (
    select
        stances.statement_id,
        stances.stance_no,
        stances.holder,
        stances.target,
        stances.stance,
        stances.polarity,
        coalesce(statements.story_id, statements.statement_id) as story_id,
        statements.date_text,
    from stances
    inner join settings on settings.name = 'count' and settings.value = 'stories'
    inner join statements using (statement_id)
),

-- The first telling counts: that of the story's first statement, else that of the lowest id.
repeated as (
    select
        statement_id,
        stance_no,
    from told
    qualify row_number() over (
        partition by story_id, date_text, holder, target, stance, polarity
        order by statement_id <> story_id, statement_id, stance_no
    ) > 1
)

select
    stances.statement_id,
    stances.stance_no,
    coalesce(statements.story_id, statements.statement_id) as story_id,
    stances.holder,
    stances.holder_actor,
    stances.target,
    stances.stance,
    stances.polarity,
    stances.status,
    stances.points,
    statements.date_text,
    left(statements.date_text, 4) as year,
    case when statements.date_precision in ('month', 'day') then left(statements.date_text, 7) end as month,
    (stances.stance = 'support' and stances.polarity = 'affirmed')::integer as support,
    (stances.stance = 'condemnation' and stances.polarity = 'affirmed')::integer as condemnation,
    (stances.stance = 'assist' and stances.polarity = 'affirmed')::integer as assist,
    (stances.stance = 'support' and stances.polarity = 'withheld')::integer as withheld_support,
    (stances.stance = 'condemnation' and stances.polarity = 'withheld')::integer as withheld_condemnation,
    (stances.stance = 'assist' and stances.polarity = 'withheld')::integer as withheld_assist,
    (stances.stance not in ('support', 'condemnation', 'assist'))::integer as other,
    (stances.status = 'conditional')::integer as conditional,
    (stances.status = 'urged')::integer as urged,
    (stances.status = 'delivered')::integer as delivered,
from stances
inner join statements using (statement_id)
anti join repeated using (statement_id, stance_no);
comment on view counted_stances is 'One row per stance that is counted, with a 1 in the column that it is counted in and the periods that it belongs to: every stance, or where stories are counted (settings: count) each holder, target, stance and polarity once per story and day.';
comment on column counted_stances.statement_id is 'The statement (statements.statement_id).';
comment on column counted_stances.stance_no is 'The number of the stance within the statement, from 0.';
comment on column counted_stances.story_id is 'The story that the statement tells: the first of the near copies, or the statement itself.';
comment on column counted_stances.holder is 'Code of the actor who takes the stance.';
comment on column counted_stances.holder_actor is 'The finer code of the holder where the actor book has one.';
comment on column counted_stances.target is 'Code of the actor that the stance is towards; NONE without an actor, OTHER for an actor without a code.';
comment on column counted_stances.stance is 'support, condemnation, assist, or a stance that a lexicon pack adds.';
comment on column counted_stances.polarity is 'affirmed or withheld.';
comment on column counted_stances.status is 'asserted, conditional, urged or delivered.';
comment on column counted_stances.points is 'Points of the stance (macro stance_points).';
comment on column counted_stances.date_text is 'Date of the statement as far as it is known; null when it has none.';
comment on column counted_stances.year is 'Year of the statement; null when it has no date.';
comment on column counted_stances.month is 'Month of the statement (2019-09); null when only the year is known.';
comment on column counted_stances.support is '1 for affirmed support, else 0.';
comment on column counted_stances.condemnation is '1 for affirmed condemnation, else 0.';
comment on column counted_stances.assist is '1 for affirmed readiness to assist, else 0.';
comment on column counted_stances.withheld_support is '1 for withheld support, else 0.';
comment on column counted_stances.withheld_condemnation is '1 for withheld condemnation, else 0.';
comment on column counted_stances.withheld_assist is '1 for withheld help, else 0.';
comment on column counted_stances.other is '1 for a stance that a lexicon pack adds, affirmed or withheld, else 0.';
comment on column counted_stances.conditional is '1 for a hedged or hypothetical stance, else 0.';
comment on column counted_stances.urged is '1 for a stance that the holder urges others to take, else 0.';
comment on column counted_stances.delivered is '1 for help given already, else 0.';
