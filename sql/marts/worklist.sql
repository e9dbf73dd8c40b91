-- one row per kind and wording that could not be placed
create or replace view worklist as
with placed as (
    select
        wordings.*,
        texts.text as statement,
        strpos(texts.text, wordings.written) as found_at,
    from worklist_wordings as wordings
    left join statement_texts as texts using (statement_id)
)

select
    kind,
    text,
    count,
    statements,
    statement_id,
    sentence_no,
    -- The wording with 120 characters on either side: about one sentence.
    case
        when found_at > 0
            then trim(substr(statement, greatest(1, found_at - 120), found_at - greatest(1, found_at - 120) + length(written) + 120))
        else ''
    end as context,
from placed;
comment on view worklist is 'One row per kind and wording that could not be placed: what to add to the actors or the lexicon next.';
comment on column worklist.kind is 'unknown_actor: a holder or target without a code; unmatched_cue: a cue whose holder or target was not found. Unit: text.';
comment on column worklist.text is 'The words as written, with single blanks. Unit: text.';
comment on column worklist.count is 'How often the wording was met. Unit: count.';
comment on column worklist.statements is 'In how many statements. Unit: count.';
comment on column worklist.statement_id is 'The first statement with this wording, in the order of the ids. Unit: id.';
comment on column worklist.sentence_no is 'The sentence of that statement. Unit: number from 0.';
comment on column worklist.context is 'The words around the first place where that statement has this wording. Unit: text.';
