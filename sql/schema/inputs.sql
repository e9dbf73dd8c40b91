-- one row per input file
create table if not exists inputs (
    file varchar primary key,
    sha256 varchar not null,
    settings varchar not null,
    bytes bigint not null,
    format varchar not null,
    read integer not null,
    loaded integer not null,
    duplicate integer not null,
    rejected integer not null,
    run_id varchar not null,
    encoding varchar,
);
-- for a database of version 2
alter table inputs add column if not exists encoding varchar;
comment on table inputs is 'One row per input file: what was read from it when its present content was loaded.';
comment on column inputs.file is 'The path, as given or as found below a given folder.';
comment on column inputs.sha256 is 'SHA-256 of the bytes of the file: a file that has not changed is not read again.';
comment on column inputs.settings is 'SHA-256 of the options that decide how the file is read (column map, name pattern, limits).';
comment on column inputs.bytes is 'Size of the file in bytes.';
comment on column inputs.format is 'The format that it was read as: txt, jsonl, csv, tsv, parquet or arrow.';
comment on column inputs.read is 'Records found in the file; read = loaded + duplicate + rejected.';
comment on column inputs.loaded is 'Records stored as new or changed statements.';
comment on column inputs.duplicate is 'Records whose content was stored already.';
comment on column inputs.rejected is 'Records refused; each is a row of rejects.';
comment on column inputs.run_id is 'The run that read the present content (runs.run_id).';
comment on column inputs.encoding is 'How a text file was encoded: utf-8, utf-16le, utf-16be, or windows-1252 where that was asked for and needed.';

-- one row per refused record
create table if not exists rejects (
    file varchar not null,
    line integer not null,
    reason varchar not null,
    detail varchar not null,
    raw varchar not null,
    run_id varchar not null,
);
comment on table rejects is 'One row per refused record.';
comment on column rejects.file is 'The input file (inputs.file).';
comment on column rejects.line is 'The line on which the record begins, from 1; for parquet and arrow, the row; 0 for the file as a whole.';
comment on column rejects.reason is 'A short code: no_text, bad_date, bad_json, bad_csv, bad_encoding, id_conflict, too_long, ...; score_too_slow and the like for a statement that is stored and could not be read for its stances.';
comment on column rejects.detail is 'What was wrong, with the value that was wrong, and what to do.';
comment on column rejects.raw is 'The raw text of the record, cut to 1,000 characters.';
comment on column rejects.run_id is 'The run that refused it (runs.run_id).';
