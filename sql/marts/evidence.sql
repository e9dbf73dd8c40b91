-- one row per stance
create or replace view evidence as
-- Sentences are cut out before the other joins, which would carry the texts along.
with cut as (
    select
        stances.*,
        statements.date_text,
        statements.source,
        statements.speaker,
        statements.title,
        statements.url,
        statements.lang,
        statements.story_id,
        case
            when stances.char_end <= beginning_length()
                then substr(text_beginnings.text, stances.char_start + 1, stances.char_end - stances.char_start)
        end as near_sentence,
    from stances
    inner join statements using (statement_id)
    inner join text_beginnings using (statement_id)
)

select
    cut.statement_id,
    cut.date_text as date,
    cut.source,
    cut.sentence_no,
    cut.char_start,
    cut.char_end,
    cut.holder,
    coalesce(holders.name, cut.holder) as holder_name,
    cut.holder_text,
    cut.holder_basis,
    cut.stance,
    cut.polarity,
    cut.status,
    cut.target,
    coalesce(targets.name, cut.target) as target_name,
    cut.target_text,
    cut.cue,
    cut.rule_id,
    cut.intensity,
    cut.points,
    coalesce(cut.near_sentence, far_sentences.sentence) as sentence,
    cut.stance_no,
    cut.cue_start,
    cut.cue_end,
    cut.holder_actor,
    cut.target_actor,
    cut.plover,
    cut.cameo,
    cut.speaker,
    cut.title,
    cut.url,
    cut.lang,
    statement_files.file,
    statement_files.line,
    statement_files.copies,
    coalesce(cut.story_id, cut.statement_id) as story_id,
from cut
left join far_sentences using (statement_id, char_start, char_end)
left join statement_files using (statement_id)
left join actor_names as holders on holders.code = cut.holder
left join actor_names as targets on targets.code = cut.target;
comment on view evidence is 'One row per stance, with its sentence, cue, rule and source: the rows behind every other figure.';
comment on column evidence.statement_id is 'The statement (statements.statement_id). Unit: id.';
comment on column evidence.date is 'Date of the statement as far as it is known. Unit: ISO date, may be partial.';
comment on column evidence.source is 'The source as the input wrote it, or the path of the first file that held the statement. Unit: text.';
comment on column evidence.sentence_no is 'The number of the sentence within the statement. Unit: number from 0.';
comment on column evidence.char_start is 'Where the sentence begins in the text of the statement. Unit: code points from 0.';
comment on column evidence.char_end is 'Where the sentence ends, excluded. Unit: code points from 0.';
comment on column evidence.holder is 'Who takes the stance; OTHER for an actor without a code. Unit: code.';
comment on column evidence.holder_name is 'Name of the holder. Unit: text.';
comment on column evidence.holder_text is 'The holder as written. Unit: text.';
comment on column evidence.holder_basis is 'How the holder was found: subject, possessive, passive_agent, modifier, speaker, issuer, coreference, attribution, object, preposition or unknown. Unit: text.';
comment on column evidence.stance is 'support, condemnation, assist (readiness to help), or a stance that a lexicon pack adds. Unit: text.';
comment on column evidence.polarity is 'affirmed: the stance is taken; withheld: the sentence says that the holder does not take it. Unit: text.';
comment on column evidence.status is 'asserted, conditional (hedged or hypothetical), urged (on others) or delivered (help given already). Unit: text.';
comment on column evidence.target is 'Whom the stance is towards; NONE without an actor behind it, OTHER for an actor without a code. Unit: code.';
comment on column evidence.target_name is 'Name of the target. Unit: text.';
comment on column evidence.target_text is 'The words that name the target. Unit: text.';
comment on column evidence.cue is 'The words that carry the stance. Unit: text.';
comment on column evidence.rule_id is 'The lexicon entry that fired (rules.rule_id). Unit: id.';
comment on column evidence.intensity is 'Strength of the wording: 1 mild, 2 plain, 3 strong. Unit: 1 to 3.';
comment on column evidence.points is 'Points of the stance. Unit: points. Formula: intensity × side (support, assist 1; condemnation -1; others 0) × status (asserted, delivered 2; conditional, urged 1) × polarity (affirmed 1; withheld -1).';
comment on column evidence.sentence is 'The sentence, cut out of the text of the statement. Unit: text. Formula: substr(text, char_start + 1, char_end - char_start).';
comment on column evidence.stance_no is 'The number of the stance within the statement; with statement_id it names the row. Unit: number from 0.';
comment on column evidence.cue_start is 'Where the cue begins in the text of the statement. Unit: code points from 0.';
comment on column evidence.cue_end is 'Where the cue ends, excluded. Unit: code points from 0.';
comment on column evidence.holder_actor is 'Finer code of the holder where the actor book has one: WFP for a stance booked under UN. Unit: code.';
comment on column evidence.target_actor is 'Finer code of the target where the actor book has one. Unit: code.';
comment on column evidence.plover is 'The PLOVER event class that the rule corresponds to. Unit: code.';
comment on column evidence.cameo is 'The CAMEO event code that the rule corresponds to; begins with a zero that a spreadsheet may drop. Unit: code.';
comment on column evidence.speaker is 'The actor whose voice the statement is, where that is known. Unit: code.';
comment on column evidence.title is 'Title or headline of the statement. Unit: text.';
comment on column evidence.url is 'Where the statement was published, as the input wrote it. Unit: text.';
comment on column evidence.lang is 'Language of the statement, as the input wrote it. Unit: text.';
comment on column evidence.file is 'The first input file that holds the statement, in alphabetical order. Unit: path.';
comment on column evidence.line is 'The line of that file on which the record begins; for parquet and arrow, the row. Unit: number from 1.';
comment on column evidence.copies is 'Number of places in the inputs where the statement was found. Unit: count.';
comment on column evidence.story_id is 'The first statement of the story that the statement tells: itself, or the one that it is a near copy of. Unit: id.';
