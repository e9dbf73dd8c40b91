-- one row per holder, target, stance and polarity
create or replace view stance_counts as
with counted as (
    select
        holder,
        target,
        stance,
        polarity,
        count(distinct statement_id)::integer as statements,
        count(*)::integer as stances,
        sum(conditional)::integer as conditional,
        sum(urged)::integer as urged,
        sum(delivered)::integer as delivered,
        sum(points)::integer as points,
        min(date_text) as first_date,
        max(date_text) as last_date,
        count(*) filter (where date_text is null)::integer as undated,
    from counted_stances
    group by holder, target, stance, polarity
),

both_ways as (
    select
        stances.holder,
        stances.target,
        stances.stance,
        stances.polarity,
        count(*)::integer as told,
        count(distinct (coalesce(statements.story_id, statements.statement_id), statements.date_text))::integer as told_once,
    from stances
    inner join statements using (statement_id)
    group by stances.holder, stances.target, stances.stance, stances.polarity
)

select
    counted.holder,
    coalesce(holders.name, counted.holder) as holder_name,
    counted.target,
    coalesce(targets.name, counted.target) as target_name,
    counted.stance,
    counted.polarity,
    counted.statements,
    counted.stances,
    both_ways.told,
    both_ways.told_once,
    counted.conditional,
    counted.urged,
    counted.delivered,
    counted.points,
    counted.first_date,
    counted.last_date,
    counted.undated,
from counted
inner join both_ways using (holder, target, stance, polarity)
left join actor_names as holders on holders.code = counted.holder
left join actor_names as targets on targets.code = counted.target;
comment on view stance_counts is 'One row per holder, target, stance and polarity, stances of lexicon packs included: every count of the other reports in one long table.';
comment on column stance_counts.holder is 'Who takes the stances. Unit: code.';
comment on column stance_counts.holder_name is 'Name of the holder. Unit: text.';
comment on column stance_counts.target is 'Whom the stances are towards; NONE without an actor behind it, OTHER for actors without a code. Unit: code.';
comment on column stance_counts.target_name is 'Name of the target. Unit: text.';
comment on column stance_counts.stance is 'support, condemnation, assist, or a stance that a lexicon pack adds, by its name. Unit: text.';
comment on column stance_counts.polarity is 'affirmed, or withheld where the sentence says that the stance is not taken. Unit: text.';
comment on column stance_counts.statements is 'Statements with at least one of these stances that is counted. Unit: count.';
comment on column stance_counts.stances is 'Stances as this run counts them, by statements or by stories. Unit: count. Formula: told, or told_once with --count stories.';
comment on column stance_counts.told is 'Stances in all statements, however many tell the same story. Unit: count.';
comment on column stance_counts.told_once is 'Stances taken once per story and day. Unit: count.';
comment on column stance_counts.conditional is 'Of the stances, hedged or hypothetical. Unit: count.';
comment on column stance_counts.urged is 'Of the stances, urged on others by the holder. Unit: count.';
comment on column stance_counts.delivered is 'Of the stances, help given already. Unit: count.';
comment on column stance_counts.points is 'Points of these stances; 0 for a stance that a lexicon pack adds, which has no side. Unit: points. Formula: sum of intensity × side (support, assist 1; condemnation -1; others 0) × status (asserted, delivered 2; conditional, urged 1) × polarity (affirmed 1; withheld -1).';
comment on column stance_counts.first_date is 'Date of the first of the statements, as far as it is known. Unit: ISO date, may be partial.';
comment on column stance_counts.last_date is 'Date of the last of the statements, as far as it is known. Unit: ISO date, may be partial.';
comment on column stance_counts.undated is 'Of the stances, in statements without a date. Unit: count.';
