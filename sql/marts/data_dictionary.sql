-- one row per column of a report; the comments of the views are its source
create or replace view data_dictionary as
with reports (place, report) as (
    values
        (1, 'actor_summary'),
        (2, 'actor_target'),
        (3, 'target_comparison'),
        (4, 'target_ranking'),
        (5, 'stance_counts'),
        (6, 'withheld'),
        (7, 'actor_similarity'),
        (8, 'agreement_blocs'),
        (9, 'timeline'),
        (10, 'shifts'),
        (11, 'first_movers'),
        (12, 'silences'),
        (13, 'organisation_members'),
        (14, 'member_rollup'),
        (15, 'evidence'),
        (16, 'worklist'),
        (17, 'data_quality'),
        (18, 'data_dictionary'),
)

select
    reports.place::integer as report_no,
    reports.report,
    columns.column_index::integer as column_no,
    columns.column_name as "column",
    regexp_replace(columns.comment, ' Unit: .*$', '') as meaning,
    regexp_extract(columns.comment, ' Unit: (.*?)\.(?: Formula: |$)', 1) as unit,
    regexp_extract(columns.comment, ' Formula: (.*)\.$', 1) as formula,
from reports
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
