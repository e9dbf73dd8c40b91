-- one row per code that a holder or target can have
create or replace view actor_names as
select
    code,
    name,
    kind,
from actors
where code not in ('NONE', 'OTHER')
union all
from (values ('NONE', '(no actor)', 'none'), ('OTHER', '(other actor)', 'other')) as special (code, name, kind);
comment on view actor_names is 'One row per code that a holder or target can have: the actors, and the two codes that stand for none and for others.';
comment on column actor_names.code is 'Code of an actor (actors.code), NONE or OTHER.';
comment on column actor_names.name is 'Name for people.';
comment on column actor_names.kind is 'state, former_state, organisation, nonstate, none or other.';
