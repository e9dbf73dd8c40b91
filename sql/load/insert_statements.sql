-- one row per new statement of a stretch of the file: texts go over in pieces, so that memory stays bounded
insert into statements
select
    load_records.statement_id,
    load_records.text,
    load_records.title,
    load_records.date_text,
    cast(load_records.date as date) as date,
    load_records.date_precision,
    null as speaker,
    load_records.speaker_text,
    coalesce(load_records.source, $1) as source,
    load_records.url,
    load_records.lang,
    load_records.text_hash,
    load_records.content_hash,
    $2 as run_id,
    null as story_id,
from load_records
join load_outcomes using (seq)
where load_outcomes.outcome = 'new'
    and load_outcomes.seq between $3 and $4
    and load_records.seq between $3 and $4;
