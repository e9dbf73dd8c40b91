-- every date is as long as its precision says, and text and date agree
-- do: load the file again; when it stays, the loader misreads the date
select
    statement_id,
    date_text,
    date,
    date_precision,
from statements
where
    (date_text is null) <> (date is null)
    or (date_text is null) <> (date_precision is null)
    or length(date_text) <> case date_precision when 'year' then 4 when 'month' then 7 when 'day' then 10 else 0 end
    or date::varchar <> date_text || right('-01-01', 10 - length(date_text))
order by all
limit 5;
