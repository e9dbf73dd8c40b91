-- every stance cuts a sentence out of the text of its statement, and its cue lies within the text
-- do: score the statement again; when it stays, the offsets of the scorer are wrong
-- stance by stance
with lengths as materialized (
    select
        statement_id,
        length(text) as code_points,
    from statements
),

outside as (
    select
        stances.statement_id,
        stances.char_start,
        stances.char_end,
        stances.cue_start,
        stances.cue_end,
        'outside the text' as problem,
    from stances
    inner join lengths using (statement_id)
    where
        stances.char_start < 0
        or stances.char_end <= stances.char_start
        or stances.char_end > lengths.code_points
        or stances.cue_start < 0
        or stances.cue_end <= stances.cue_start
        or stances.cue_end > lengths.code_points
),

sentences as (
    select distinct
        statement_id,
        char_start,
        char_end,
    from stances
    where char_start >= 0 and char_end > char_start
),

blank as (
    select
        sentences.statement_id,
        sentences.char_start,
        sentences.char_end,
        null as cue_start,
        null as cue_end,
        'blank' as problem,
    from sentences
    inner join statements using (statement_id)
    where trim(substr(statements.text, char_start + 1, char_end - char_start), e' \t\r\n') = ''
)

from outside
union all
from blank
order by all
limit 5;
