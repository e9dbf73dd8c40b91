-- one row per kind and wording that could not be placed, apart from the words around it
create or replace view worklist_wordings as
with items as (
    select
        kind,
        trim(regexp_replace(text, '\s+', ' ', 'g')) as text,
        text as written,
        statement_id,
        sentence_no,
    from worklist_items
),

wordings as (
    select
        kind,
        text,
        count(*)::integer as count,
        count(distinct statement_id)::integer as statements,
        min((statement_id, sentence_no, written)) as example,
    from items
    group by kind, text
)

select
    kind,
    text,
    count,
    statements,
    example[1] as statement_id,
    example[2] as sentence_no,
    example[3] as written,
from wordings;
comment on view worklist_wordings is 'One row per kind and wording that could not be placed: how often it was met, and where first.';
comment on column worklist_wordings.kind is 'unknown_actor: a holder or target without a code; unmatched_cue: a cue whose holder or target was not found.';
comment on column worklist_wordings.text is 'The words as written, with single blanks.';
comment on column worklist_wordings.count is 'How often the wording was met.';
comment on column worklist_wordings.statements is 'In how many statements.';
comment on column worklist_wordings.statement_id is 'The first statement with this wording, in the order of the ids (statements.statement_id).';
comment on column worklist_wordings.sentence_no is 'The sentence of that statement, from 0.';
comment on column worklist_wordings.written is 'The words as that sentence writes them.';
