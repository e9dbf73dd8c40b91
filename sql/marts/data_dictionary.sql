-- one row per column of a report; the comments of the views are its source
create or replace view data_dictionary as
select
    reports.place as report_no,
    reports.report,
    columns.column_index::integer as column_no,
    columns.column_name as "column",
    regexp_replace(columns.comment, ' Unit: .*$', '') as meaning,
    regexp_extract(columns.comment, ' Unit: (.*?)\.(?: Formula: |$)', 1) as unit,
    regexp_extract(columns.comment, ' Formula: (.*)\.$', 1) as formula,
from report_places as reports
inner join duckdb_columns() as columns
    on columns.table_name = reports.report
    and columns.schema_name = 'main'
    and columns.database_name = current_database();
comment on view data_dictionary is 'One row per column of any report: its meaning, unit and formula.';
comment on column data_dictionary.report_no is 'Place of the report in this list. Unit: number from 1.';
comment on column data_dictionary.report is 'The report, and the view of that name in the database. Unit: text.';
comment on column data_dictionary.column_no is 'Place of the column in the report. Unit: number from 1.';
comment on column data_dictionary."column" is 'The column. Unit: text.';
comment on column data_dictionary.meaning is 'What the column holds. Unit: text.';
comment on column data_dictionary.unit is 'What it is measured in. Unit: text.';
comment on column data_dictionary.formula is 'How it is computed from other columns; empty where it is counted or copied. Unit: text.';
