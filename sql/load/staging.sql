-- one row per record of the file that is being loaded, in the order of the file
create temp table if not exists load_records (
    seq integer not null,
    line integer not null,
    statement_id varchar not null,
    given_id varchar,
    text varchar not null,
    title varchar,
    date_text varchar,
    date varchar,
    date_precision varchar,
    speaker_text varchar,
    source varchar,
    url varchar,
    lang varchar,
    text_hash varchar not null,
    content_hash varchar not null,
    raw varchar not null,
);

-- one row per statement that no other file holds than the one that is being loaded
create temp table if not exists load_own (
    statement_id varchar not null,
);

-- one row per record of the file that is being loaded: what becomes of it
create temp table if not exists load_outcomes (
    seq integer not null,
    outcome varchar not null,
    statement_id varchar not null,
);
