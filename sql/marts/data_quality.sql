-- one row per input file
create or replace view data_quality as
with reasons as (
    select
        file,
        reason,
        count(*) as refused,
    from rejects
    group by file, reason
),

reason_lists as (
    select
        file,
        string_agg(reason || ': ' || refused, '; ' order by refused desc, reason) as reasons,
    from reasons
    group by file
),

holding as (
    select distinct
        file,
        statement_id,
    from statement_sources
),

contents as (
    select
        holding.file,
        count(*)::integer as statements,
        count(*) filter (where scores.statement_id is null)::integer as not_scored,
        count(*) filter (where scores.stances = 0)::integer as without_stance,
        count(*) filter (where statements.date is null)::integer as without_date,
        count(*) filter (where statements.speaker is null)::integer as without_speaker,
        count(*) filter (where statements.story_id <> statements.statement_id)::integer as near_copies,
    from holding
    inner join statements using (statement_id)
    left join scores using (statement_id)
    group by holding.file
)

select
    inputs.file,
    inputs.format,
    inputs.bytes,
    coalesce(inputs.encoding, '') as encoding,
    inputs.sha256,
    inputs.read,
    inputs.loaded,
    inputs.duplicate,
    inputs.rejected,
    coalesce(reason_lists.reasons, '') as reasons,
    coalesce(contents.statements, 0) as statements,
    coalesce(contents.not_scored, 0) as not_scored,
    coalesce(contents.without_stance, 0) as without_stance,
    coalesce(contents.without_date, 0) as without_date,
    coalesce(contents.without_speaker, 0) as without_speaker,
    coalesce(contents.near_copies, 0) as near_copies,
from inputs
left join reason_lists using (file)
left join contents using (file);
comment on view data_quality is 'One row per input file: what was read from it, what was refused and why, and what its statements lack.';
comment on column data_quality.file is 'The input file, as given or as found below a given folder. Unit: path.';
comment on column data_quality.format is 'The format that it was read as. Unit: text.';
comment on column data_quality.bytes is 'Size of the file. Unit: bytes.';
comment on column data_quality.encoding is 'How a text file was encoded: utf-8, utf-16le, utf-16be or windows-1252; empty for parquet and arrow. Unit: text.';
comment on column data_quality.sha256 is 'SHA-256 of the file. Unit: hexadecimal.';
comment on column data_quality.read is 'Records found in the file. Unit: count. Formula: loaded + duplicate + rejected.';
comment on column data_quality.loaded is 'Records stored as new or changed statements. Unit: count.';
comment on column data_quality.duplicate is 'Records whose content was stored already. Unit: count.';
comment on column data_quality.rejected is 'Records refused, those included whose statement is stored but could not be read for its stances. Unit: count.';
comment on column data_quality.reasons is 'Why records were refused, most frequent first. Unit: text.';
comment on column data_quality.statements is 'Different statements that the file holds. Unit: count.';
comment on column data_quality.not_scored is 'Of these, statements that are not scored yet: nothing of them is in the other reports. Unit: count.';
comment on column data_quality.without_stance is 'Of these, statements in which nothing was found: no hit, which is not the same as neutral. Unit: count.';
comment on column data_quality.without_date is 'Of these, without a date: left out of timeline and shifts. Unit: count.';
comment on column data_quality.without_speaker is 'Of these, without a known speaker: first person has no holder there. Unit: count.';
comment on column data_quality.near_copies is 'Of the statements, near copies of an earlier statement: they tell a story that is told already. Unit: count.';
