-- one row per sentence with a stance that ends beyond the beginning of a long text
-- substr counts code points from the beginning of the text: cut one by one, the sentences of a long text would cost the square
-- of its length. Such a text is cut into pieces once, and a sentence is put together from those that it lies in.
create or replace view far_sentences as
-- The condition on char_end stands at each scan, where DuckDB knows whether any row can hold it: where none can, no text is read.
with texts as (
    select
        statement_id,
        regexp_extract_all(text, '(?s).{1,' || piece_length() || '}') as pieces,
    from statement_texts
    where statement_id in (
        select statement_id
        from stances
        where char_end > beginning_length()
        group by statement_id
        -- Holds, and lets DuckDB expect few of them: it builds the join from these ids, and not from all texts.
        having count(*) > 0
    )
),

pieces as (
    select
        statement_id,
        unnest(pieces) as piece,
        generate_subscripts(pieces, 1) - 1 as piece_no,
    from texts
),

spread as (
    select distinct
        statement_id,
        char_start,
        char_end,
        unnest(range(char_start // piece_length(), (char_end - 1) // piece_length() + 1)) as piece_no,
    from stances
    where char_end > beginning_length()
),

joined as (
    select
        spread.statement_id,
        spread.char_start,
        spread.char_end,
        string_agg(pieces.piece, '' order by piece_no) as stretch,
    from spread
    inner join pieces using (statement_id, piece_no)
    group by spread.statement_id, spread.char_start, spread.char_end
)

select
    statement_id,
    char_start,
    char_end,
    substr(stretch, char_start % piece_length() + 1, char_end - char_start) as sentence,
from joined;
comment on view far_sentences is 'One row per sentence with a stance that ends beyond the beginning of a long text (text_beginnings has the others).';
comment on column far_sentences.statement_id is 'The statement (statements.statement_id).';
comment on column far_sentences.char_start is 'Where the sentence begins in the text of the statement, in code points from 0.';
comment on column far_sentences.char_end is 'Where the sentence ends, excluded.';
comment on column far_sentences.sentence is 'The sentence: what substr cuts out of the text.';
