-- one row per stance: one holder, one stance, one target, one sentence
-- No table that grows with the corpus has a primary key: DuckDB holds the whole index in memory. audits/ids_once.sql sees to it.
create table if not exists stances (
    statement_id varchar not null,
    stance_no integer not null,
    sentence_no integer not null,
    char_start integer not null,
    char_end integer not null,
    holder varchar not null,
    holder_actor varchar not null,
    holder_text varchar not null,
    holder_basis varchar not null,
    stance varchar not null,
    polarity varchar not null,
    status varchar not null,
    target varchar not null,
    target_actor varchar not null,
    target_text varchar not null,
    cue varchar not null,
    cue_start integer not null,
    cue_end integer not null,
    rule_id varchar not null,
    intensity integer not null,
    points integer not null,
    plover varchar not null,
    cameo varchar not null,
);
comment on table stances is 'One row per stance: who (holder) takes which stance towards whom (target) in which sentence.';
comment on column stances.statement_id is 'The statement (statements.statement_id).';
comment on column stances.stance_no is 'The number of the stance within the statement, from 0, in the order of reading.';
comment on column stances.sentence_no is 'The number of the sentence within the statement, from 0.';
comment on column stances.char_start is 'Where the evidence begins: substr(text, char_start + 1, char_end - char_start) cuts the sentence out of statements.text.';
comment on column stances.char_end is 'Where the evidence ends (excluded), in Unicode code points from 0.';
comment on column stances.holder is 'The code of the actor who takes the stance: a state (ISO 3166-1 alpha-3), an organisation, or OTHER.';
comment on column stances.holder_actor is 'The finer code where the actor book has one: WFP for a stance that is booked under UN.';
comment on column stances.holder_text is 'The holder as written.';
comment on column stances.holder_basis is 'How the holder was found: subject, possessive, passive_agent, modifier, speaker, issuer, coreference, attribution, ...';
comment on column stances.stance is 'support, condemnation, assist (readiness to help), or a stance that a lexicon pack adds.';
comment on column stances.polarity is 'affirmed: the stance is taken; withheld: the sentence says that the holder does not take it.';
comment on column stances.status is 'asserted, conditional (hedged or hypothetical), urged (the holder urges others to take it), delivered (help given already).';
comment on column stances.target is 'The code of the actor that the stance is towards; NONE without an actor behind it; OTHER for an actor without a code.';
comment on column stances.target_actor is 'The finer code of the target where the actor book has one.';
comment on column stances.target_text is 'The words that name the target.';
comment on column stances.cue is 'The words that carry the stance.';
comment on column stances.cue_start is 'Where the cue begins, in code points of statements.text from 0.';
comment on column stances.cue_end is 'Where the cue ends (excluded), in code points of statements.text from 0.';
comment on column stances.rule_id is 'The lexicon entry that fired (rules.rule_id).';
comment on column stances.intensity is 'Strength of the wording: 1 mild, 2 plain, 3 strong.';
comment on column stances.points is 'Signed integer: see the macro stance_points.';
comment on column stances.plover is 'The PLOVER event class that the rule corresponds to.';
comment on column stances.cameo is 'The CAMEO event code that the rule corresponds to.';

-- one row per statement that has been scored, also when nothing was found in it
create table if not exists scores (
    statement_id varchar not null,
    text_hash varchar not null,
    speaker varchar,
    engine varchar not null,
    lexicon varchar not null,
    actors varchar not null,
    sentences integer not null,
    stances integer not null,
    run_id varchar not null,
);
comment on table scores is 'One row per scored statement, also when nothing was found in it: what it was scored with.';
comment on column scores.statement_id is 'The statement (statements.statement_id).';
comment on column scores.text_hash is 'statements.text_hash at the time of scoring.';
comment on column scores.speaker is 'statements.speaker at the time of scoring.';
comment on column scores.engine is 'Hash of the code that reads sentences.';
comment on column scores.lexicon is 'Hash of the lexicon.';
comment on column scores.actors is 'Hash of the actor files.';
comment on column scores.sentences is 'Number of sentences in the statement.';
comment on column scores.stances is 'Number of stances found in the statement.';
comment on column scores.run_id is 'The run that scored it (runs.run_id).';

-- one row per statement that could not be read for its stances
create table if not exists passed_over (
    statement_id varchar not null,
    text_hash varchar not null,
    speaker varchar,
    engine varchar not null,
    lexicon varchar not null,
    actors varchar not null,
    limits varchar not null,
    reason varchar not null,
    detail varchar not null,
    run_id varchar not null,
);
comment on table passed_over is 'One row per statement that could not be read for its stances: it has no score, counts as refused in each file that holds it, and is tried again when one of these columns changes.';
comment on column passed_over.statement_id is 'The statement (statements.statement_id).';
comment on column passed_over.text_hash is 'statements.text_hash when it was tried.';
comment on column passed_over.speaker is 'statements.speaker when it was tried.';
comment on column passed_over.engine is 'Hash of the code that reads sentences.';
comment on column passed_over.lexicon is 'Hash of the lexicon.';
comment on column passed_over.actors is 'Hash of the actor files.';
comment on column passed_over.limits is 'What it might take: seconds, and memory of a worker.';
comment on column passed_over.reason is 'A short code: score_too_slow, score_out_of_memory, score_crashed or score_failed.';
comment on column passed_over.detail is 'What was wrong, and what to do.';
comment on column passed_over.run_id is 'The run that tried it (runs.run_id).';

-- one row per wording that could not be placed
create table if not exists worklist_items (
    statement_id varchar not null,
    sentence_no integer not null,
    kind varchar not null,
    text varchar not null,
);
comment on table worklist_items is 'One row per wording that could not be placed: what to add to the actors or the lexicon next.';
comment on column worklist_items.statement_id is 'The statement (statements.statement_id).';
comment on column worklist_items.sentence_no is 'The number of the sentence within the statement, from 0.';
comment on column worklist_items.kind is 'unknown_actor: a holder or target without a code; unmatched_cue: a cue whose holder or target was not found.';
comment on column worklist_items.text is 'The words, as written.';
