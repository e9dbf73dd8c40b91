-- one row per statement that only this file held, and holds no more
delete from statements
where statement_id in (select statement_id from load_own)
    and statement_id not in (select statement_id from statement_sources);
