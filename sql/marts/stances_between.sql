-- one row per stance of a holder towards a target; finer codes (WFP, HAMAS) are found too
create or replace macro stances_between(holder_code, target_code) as table
select
    date,
    statement_id,
    stance,
    polarity,
    status,
    points,
    cue,
    sentence,
    holder_text,
    target_text,
    rule_id,
    source,
    url,
    stance_no,
from evidence
where holder_code in (holder, holder_actor) and target_code in (target, target_actor)
order by date nulls last, statement_id, stance_no;
comment on macro table stances_between is 'The stances of one actor towards another, in the order of time, each with its sentence: stances_between(''TUR'', ''KAZ'').';
