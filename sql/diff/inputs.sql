-- one row per input file that one run read and the other did not, or read with another content
select
    coalesce(b.file, a.file) as file,
    case when a.file is null then 'new' when b.file is null then 'gone' else 'changed' end as change,
    coalesce(a.read, 0) as read_a,
    coalesce(b.read, 0) as read_b,
from a.inputs as a
full join b.inputs as b on b.file = a.file
where a.file is null or b.file is null or a.sha256 <> b.sha256
order by file;
