-- one row: what became of the records of this file, counted in the tables that keep it
select
    (select count(*) from load_outcomes where outcome in ('new', 'changed'))::integer as loaded,
    (select count(*) from load_outcomes where outcome in ('same', 'duplicate'))::integer as duplicate,
    (select count(*) from rejects where file = $1)::integer as rejected,
    (select count(*) from statement_sources where file = $1)::integer as places
