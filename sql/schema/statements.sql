-- one row per statement: a document as it was loaded, stored once however many files hold it
create table if not exists statements (
    statement_id varchar not null,
    text varchar not null,
    title varchar,
    date_text varchar,
    date date,
    date_precision varchar,
    speaker varchar,
    speaker_text varchar,
    source varchar not null,
    url varchar,
    lang varchar,
    text_hash varchar not null,
    content_hash varchar not null,
    run_id varchar not null,
    story_id varchar,
);
-- for a database of version 1
alter table statements add column if not exists story_id varchar;
comment on table statements is 'One row per statement: a document as it was loaded, stored once however many files hold it.';
comment on column statements.statement_id is 'The id that the input gave, or one made from the file name and the content.';
comment on column statements.text is 'The text exactly as loaded; every offset in stances counts its Unicode code points from 0.';
comment on column statements.title is 'The title or headline, where the input has one.';
comment on column statements.date_text is 'The date as far as it is known: 2019, 2019-09 or 2019-09-24.';
comment on column statements.date is 'The first day of the date: 2019 is stored as 2019-01-01, with date_precision year.';
comment on column statements.date_precision is 'How much of the date is known: year, month or day.';
comment on column statements.speaker is 'The code of the actor whose voice the text is (actors.code), where that is known.';
comment on column statements.speaker_text is 'The speaker as the input wrote it: a code, a name or a role.';
comment on column statements.source is 'The source as the input wrote it, or the path of the first file that held the statement.';
comment on column statements.url is 'Where the statement was published, where the input says so.';
comment on column statements.lang is 'The language as the input wrote it.';
comment on column statements.text_hash is 'SHA-256 of the text: a statement is scored again when it changes.';
comment on column statements.content_hash is 'SHA-256 of speaker, date, title and text: what makes two records the same statement.';
comment on column statements.run_id is 'The run that stored the present content (runs.run_id).';
comment on column statements.story_id is 'The first statement of the story that this one tells: itself, or the one of the three days before that it is a near copy of; null until it is linked.';

-- one row per place where a statement was found
create table if not exists statement_sources (
    statement_id varchar not null,
    file varchar not null,
    line integer not null,
    given_id varchar,
    loaded boolean,
);
-- for a database of version 2
alter table statement_sources add column if not exists loaded boolean;
comment on table statement_sources is 'One row per place where a statement was found; a statement found in two files has two.';
comment on column statement_sources.statement_id is 'The statement (statements.statement_id).';
comment on column statement_sources.file is 'The input file, as given or as found below a given folder.';
comment on column statement_sources.line is 'The line on which the record begins, from 1; for parquet and arrow, the row.';
comment on column statement_sources.given_id is 'The id that this file gave the record; it differs from statement_id for a duplicate.';
comment on column statement_sources.loaded is 'true where the statement was stored from this place, false where it was stored already.';
