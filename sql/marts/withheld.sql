-- one row per withheld stance
create or replace view withheld as
-- Each step is read once: of a view with a step that is read twice DuckDB makes every column, also those nobody asks for.
with affirmed as (
    select
        target,
        stance,
        holder,
        stances,
    from stance_counts
    where polarity = 'affirmed'
),

holders as (
    select
        target,
        stance,
        count(*)::integer as holders,
    from stance_counts
    where polarity = 'affirmed' and holder not in ('NONE', 'OTHER')
    group by target, stance
)

select
    evidence.holder,
    evidence.holder_name,
    evidence.target,
    evidence.target_name,
    evidence.stance,
    evidence.status,
    evidence.date,
    coalesce(affirmed.stances, 0) as affirmed_by_holder,
    coalesce(holders.holders, 0) - (affirmed.stances is not null and evidence.holder not in ('NONE', 'OTHER'))::integer as affirmed_by_others,
    evidence.cue,
    evidence.sentence,
    evidence.rule_id,
    evidence.source,
    evidence.url,
    evidence.statement_id,
    evidence.stance_no,
from evidence
left join affirmed using (target, stance, holder)
left join holders using (target, stance)
where evidence.polarity = 'withheld';
comment on view withheld is 'One row per withheld stance: what a sentence says that its holder does not do, beside how often it and others did.';
comment on column withheld.holder is 'Who withholds the stance. Unit: code.';
comment on column withheld.holder_name is 'Name of the holder. Unit: text.';
comment on column withheld.target is 'Whom it would be towards; NONE without an actor behind it, OTHER for an actor without a code. Unit: code.';
comment on column withheld.target_name is 'Name of the target. Unit: text.';
comment on column withheld.stance is 'The stance that is withheld. Unit: text.';
comment on column withheld.status is 'asserted, conditional, urged or delivered. Unit: text.';
comment on column withheld.date is 'Date of the statement as far as it is known. Unit: ISO date, may be partial.';
comment on column withheld.affirmed_by_holder is 'How often the holder took the same stance towards the target. Unit: count.';
comment on column withheld.affirmed_by_others is 'Other holders that took it, OTHER left out. Unit: count.';
comment on column withheld.cue is 'The words that carry the stance. Unit: text.';
comment on column withheld.sentence is 'The sentence. Unit: text.';
comment on column withheld.rule_id is 'The lexicon entry that fired (rules.rule_id). Unit: id.';
comment on column withheld.source is 'The source as the input wrote it. Unit: text.';
comment on column withheld.url is 'Where the statement was published, as the input wrote it. Unit: text.';
comment on column withheld.statement_id is 'The statement (statements.statement_id). Unit: id.';
comment on column withheld.stance_no is 'The number of the stance within the statement; with statement_id it names the row of evidence. Unit: number from 0.';
