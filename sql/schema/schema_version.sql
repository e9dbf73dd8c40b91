-- one row: the shape of the tables, and the views over them
create table if not exists schema_version (
    version integer not null,
    sql_sha256 varchar not null,
);
comment on table schema_version is 'One row: the shape of the tables, so that an older program refuses a newer database.';
comment on column schema_version.version is 'Counts up when a table changes shape.';
comment on column schema_version.sql_sha256 is 'SHA-256 of the SQL that made tables, macros and views: they are made again when it changes.';
