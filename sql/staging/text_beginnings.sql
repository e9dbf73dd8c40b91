-- one row per statement: the beginning of its text, which is the whole of most
-- A join may gather some thousand rows, each with the text it hands on: with a text of many megabytes they do not fit.
create or replace view text_beginnings as
select
    statement_id,
    case when strlen(text) <= beginning_length() then text else left(text, beginning_length()) end as text,
from statement_texts;
comment on view text_beginnings is 'One row per statement: the beginning of its text (beginning_length), to cut sentences out of; far_sentences has those beyond.';
comment on column text_beginnings.statement_id is 'The statement (statements.statement_id).';
comment on column text_beginnings.text is 'The first code points of the text, or all of it.';
