-- one row per statement that this file alone holds and gives again with another source, address or language
update statements
set
    source = coalesce(load_records.source, $1),
    url = load_records.url,
    lang = load_records.lang,
    -- The words of the source tell an agency from the actors of its story.
    story_id = null
from load_records
join load_outcomes using (seq)
where load_outcomes.outcome = 'same'
    and statements.statement_id = load_outcomes.statement_id
    and (statements.source, statements.url, statements.lang)
        is distinct from (coalesce(load_records.source, $1), load_records.url, load_records.lang);
