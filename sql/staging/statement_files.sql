-- one row per statement that was read from a file
create or replace view statement_files as
select
    statement_id,
    min(file) as file,
    arg_min(line, (file, line)) as line,
    count(*)::integer as copies,
from statement_sources
group by statement_id;
comment on view statement_files is 'One row per statement: the first of the places where it was found.';
comment on column statement_files.statement_id is 'The statement (statements.statement_id).';
comment on column statement_files.file is 'The first input file that holds the statement, in alphabetical order.';
comment on column statement_files.line is 'The line of that file on which the record begins.';
comment on column statement_files.copies is 'Number of places where the statement was found.';
