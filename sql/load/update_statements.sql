-- one row per statement whose content a stretch of this file has changed
update statements
set
    text = load_records.text,
    title = load_records.title,
    date_text = load_records.date_text,
    date = cast(load_records.date as date),
    date_precision = load_records.date_precision,
    speaker = null,
    speaker_text = load_records.speaker_text,
    source = coalesce(load_records.source, $1),
    url = load_records.url,
    lang = load_records.lang,
    text_hash = load_records.text_hash,
    content_hash = load_records.content_hash,
    run_id = $2,
    story_id = null
from load_records
join load_outcomes using (seq)
where load_outcomes.outcome = 'changed'
    and load_outcomes.seq between $3 and $4
    and load_records.seq between $3 and $4
    and statements.statement_id = load_outcomes.statement_id;
