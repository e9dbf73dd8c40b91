-- one row per statement: its text
create or replace view statement_texts as
select
    statement_id,
    text,
from statements;
comment on view statement_texts is 'One row per statement: its text, apart from what is said of it.';
comment on column statement_texts.statement_id is 'The statement (statements.statement_id).';
comment on column statement_texts.text is 'The text exactly as loaded.';
