-- every holder, target and speaker is an actor, NONE or OTHER, and no holder is NONE
-- do: score again after a change of data/actors; when it stays, the scorer gave a code that no actor has
with codes as (
    select 'holder' as used_as, holder as code, statement_id from stances
    union all
    select 'holder_actor', holder_actor, statement_id from stances
    union all
    select 'target', target, statement_id from stances
    union all
    select 'target_actor', target_actor, statement_id from stances
    union all
    select 'speaker', speaker, statement_id from statements where speaker is not null
)

select
    used_as,
    code,
    count(*)::integer as rows_with_it,
    min(statement_id) as first_statement_id,
from codes
where (code not in ('NONE', 'OTHER') and code not in (select code from actors)) or (used_as = 'holder' and code = 'NONE')
group by used_as, code
order by all
limit 5;
