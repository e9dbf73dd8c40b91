-- one row per actor that holds or is a target of a stance; its place is its number on the page, from 0
with used as (
    select holder as code from evidence
    union
    select target from evidence
)

select
    used.code,
    coalesce(actor_names.name, used.code) as name,
    coalesce(agreement_blocs.place, 0)::integer as place,
    coalesce(agreement_blocs.bloc, 0)::integer as bloc,
from used
left join actor_names on actor_names.code = used.code
left join agreement_blocs on agreement_blocs.holder = used.code
order by used.code;
