-- one row per place where a word or phrase stands

-- Words are matched whole: RE2 knows the bounds of ASCII words only, so the letters around a match are taken along and
-- compared. A blank in the term is any white space, for texts that are hard-wrapped.
create or replace macro kwic_pattern(term) as replace(
    regexp_replace(regexp_replace(regexp_escape(trim(term)), '(\\?\s)+', '\\s+', 'g'), '\\?[''’]', '[''’]', 'g'),
    '\*',
    '[\p{L}\p{M}\p{N}]*'
);
comment on macro kwic_pattern is 'The term of kwic as a regular expression: * stands for the rest of a word, a blank for any white space.';

create or replace macro kwic(term, context := 40) as table
with patterns as (
    select
        '(?i)' || kwic_pattern(term) as exact,
        '(?i)[\p{L}\p{M}\p{N}]*' || kwic_pattern(term) || '[\p{L}\p{M}\p{N}]*' as whole,
),

found as (
    select
        statements.statement_id,
        regexp_extract_all(statements.text, patterns.whole) as words,
        regexp_split_to_array(statements.text, patterns.whole) as gaps,
        patterns.exact,
    from statements
    cross join patterns
    where regexp_matches(statements.text, patterns.exact)
),

numbered as (
    select
        statement_id,
        words,
        gaps,
        exact,
        unnest(range(1, len(words) + 1)) as n,
    from found
),

placed as (
    select
        statement_id,
        words[n] as keyword,
        (
            list_sum(list_transform(gaps[1:n], lambda gap: length(gap)))
            + coalesce(list_sum(list_transform(words[1:n - 1], lambda word: length(word))), 0)
        )::integer as char_start,
    from numbered
    where regexp_full_match(words[n], exact)
)

select
    statements.date_text as date,
    statements.speaker,
    coalesce(actor_names.name, statements.speaker_text) as speaker_name,
    regexp_replace(
        substr(statements.text, greatest(1, char_start + 1 - context), least(context, char_start)), '\s+', ' ', 'g'
    ) as before,
    regexp_replace(placed.keyword, '\s+', ' ', 'g') as keyword,
    regexp_replace(substr(statements.text, char_start + length(placed.keyword) + 1, context), '\s+', ' ', 'g') as after,
    placed.statement_id,
    placed.char_start,
    (placed.char_start + length(placed.keyword))::integer as char_end,
    statements.title,
    statements.source,
    statements.url,
from placed
inner join statements using (statement_id)
left join actor_names on actor_names.code = statements.speaker
order by date nulls last, placed.statement_id, placed.char_start;
comment on macro table kwic is 'Keyword in context, one row per place where a word or phrase stands in a statement, in the order of time: kwic(''stand* with''), kwic(''sovereignty'', context := 80).';
