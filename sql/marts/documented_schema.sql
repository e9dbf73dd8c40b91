-- one row per table, view and macro, and per column of a table or view
create or replace view documented_schema as
with objects as (
    select
        table_name as name,
        'table' as kind,
        comment,
    from duckdb_tables()
    where not internal and database_name = current_database() and schema_name = 'main'
    union all
    select
        view_name,
        'view',
        comment,
    from duckdb_views()
    where not internal and database_name = current_database() and schema_name = 'main'
),

macros as (
    select
        function_name as name,
        case function_type when 'table_macro' then 'table macro' else 'macro' end as kind,
        '(' || array_to_string(parameters, ', ') || ')' as type,
        comment,
    from duckdb_functions()
    where not internal and database_name = current_database() and function_type in ('macro', 'table_macro')
),

columns as (
    select
        columns.table_name as name,
        objects.kind,
        columns.column_index::integer as column_no,
        columns.column_name,
        lower(columns.data_type) as type,
        columns.comment,
    from duckdb_columns() as columns
    inner join objects on objects.name = columns.table_name
    where columns.database_name = current_database() and columns.schema_name = 'main'
)

select
    kind,
    name,
    0 as column_no,
    '' as "column",
    '' as type,
    coalesce(comment, '') as meaning,
from objects
union all
select
    kind,
    name,
    column_no,
    column_name,
    type,
    coalesce(comment, ''),
from columns
union all
select
    kind,
    name,
    0,
    '',
    type,
    coalesce(comment, ''),
from macros;
comment on view documented_schema is 'One row per table, view and macro of this database, and per column of a table or view: what it means.';
comment on column documented_schema.kind is 'table, view, macro or table macro.';
comment on column documented_schema.name is 'The table, view or macro.';
comment on column documented_schema.column_no is 'Place of the column, from 1; 0 for the table, view or macro itself.';
comment on column documented_schema."column" is 'The column; empty for the table, view or macro itself.';
comment on column documented_schema.type is 'Data type of the column, or the parameters of the macro.';
comment on column documented_schema.meaning is 'What it holds or gives.';
