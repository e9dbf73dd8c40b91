-- one row: the file as it was read now
insert or replace into inputs
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11);
