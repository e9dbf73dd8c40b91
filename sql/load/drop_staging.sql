-- no rows: what loading made for itself goes again
drop table if exists load_records;
drop table if exists load_own;
drop table if exists load_outcomes;
