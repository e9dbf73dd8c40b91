-- every stance names a rule of the lexicon
-- do: score again after a change of the lexicon
select
    stances.rule_id,
    count(*)::integer as stances,
    min(stances.statement_id) as first_statement_id,
from stances
where stances.rule_id not in (select rule_id from rules)
group by stances.rule_id
order by all
limit 5;
