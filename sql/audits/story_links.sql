-- every story is told first by a statement of its own, at most three days before its copies and in the same voice
-- do: run `demarche run` or `demarche report`, which link again; when it stays, the linker is wrong
select
    statements.statement_id,
    statements.story_id,
    statements.date_text,
    firsts.date_text as first_date_text,
from statements
left join statements as firsts on firsts.statement_id = statements.story_id
where
    statements.story_id is not null
    and statements.story_id <> statements.statement_id
    and (
        firsts.story_id is distinct from firsts.statement_id
        or statements.date_precision is distinct from 'day'
        or firsts.date_precision is distinct from 'day'
        or coalesce(statements.date - firsts.date not between 0 and 3, true)
        or statements.speaker_text is distinct from firsts.speaker_text
    )
order by all
limit 5;
