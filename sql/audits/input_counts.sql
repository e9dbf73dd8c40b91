-- for every input, read = loaded + duplicate + rejected, and each refused record is listed
-- do: load the file into a new database; when it stays, the loader miscounts
with listed as (
    select
        file,
        count(*)::integer as rejects,
    from rejects
    group by file
)

select
    coalesce(inputs.file, listed.file) as file,
    inputs.read,
    inputs.loaded,
    inputs.duplicate,
    inputs.rejected,
    coalesce(listed.rejects, 0) as listed,
from inputs
full join listed using (file)
where
    inputs.file is null
    or inputs.read <> inputs.loaded + inputs.duplicate + inputs.rejected
    or inputs.rejected <> coalesce(listed.rejects, 0)
order by all
limit 5;
