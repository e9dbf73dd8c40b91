-- one row per statement of either run: what became of it, and with what it was scored
create or replace temp view statement_changes as
select
    coalesce(b.statement_id, a.statement_id) as statement_id,
    case
        when a.statement_id is null then 'new statement'
        when b.statement_id is null then 'statement gone'
        when a.text_hash <> b.text_hash then 'text changed'
        when a.speaker is distinct from b.speaker or a.date_text is distinct from b.date_text then 'speaker or date changed'
        when before.statement_id is null and after.statement_id is not null then 'scored now'
        else nullif(concat_ws(
            ', ',
            case when before.lexicon is distinct from after.lexicon then 'lexicon' end,
            case when before.actors is distinct from after.actors then 'actors' end,
            case when before.engine is distinct from after.engine then 'engine' end
        ), '')
    end as reason,
from a.statements as a
full join b.statements as b on b.statement_id = a.statement_id
left join a.scores as before on before.statement_id = a.statement_id
left join b.scores as after on after.statement_id = b.statement_id;
