-- one row per stance, with the numbers of its statement and its sentence on the page
select
    holder,
    target,
    stance,
    (polarity = 'withheld')::integer as withheld,
    status,
    coalesce(date, '') as date,
    (dense_rank() over (order by statement_id) - 1)::integer as statement,
    (dense_rank() over (order by statement_id, char_start, char_end) - 1)::integer as sentence,
    cue_start - char_start as cue_start,
    cue_end - char_start as cue_end,
    holder_text,
    holder_basis,
    target_text,
    rule_id,
from evidence
order by statement_id, stance_no;
