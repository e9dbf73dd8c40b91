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

near as (
    select distinct
        statement_id,
        char_start,
        char_end,
    from stances
    where char_start >= 0 and char_end > char_start and char_end <= beginning_length()
),

sentences as (
    select
        near.*,
        substr(text_beginnings.text, near.char_start + 1, near.char_end - near.char_start) as sentence,
    from near
    inner join text_beginnings using (statement_id)
    union all
    from far_sentences
),

blank as (
    select
        statement_id,
        char_start,
        char_end,
        null as cue_start,
        null as cue_end,
        'blank' as problem,
    from sentences
    where trim(sentence, e' \t\r\n') = ''
)

from outside
union all
from blank
order by all
limit 5;
