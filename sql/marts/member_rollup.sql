-- one row per member, target, stance, polarity and organisation whose statement it was
create or replace view member_rollup as
with collective as (
    select
        statement_id,
        stance_no,
        holder_actor as via,
        target,
        stance,
        polarity,
        status,
        date_text,
        first_day(date_text) as begins,
        last_day_of(date_text) as ends,
    from counted_stances
    where date_text is not null and holder_actor in (select organisation from memberships)
),

-- A partial date counts for those who were members on every day that it may mean. A member that the organisation
-- speaks about does not speak with it.
shared as (
    select distinct
        memberships.member,
        collective.*,
    from collective
    inner join memberships
        on memberships.organisation = collective.via
        and memberships.status = 'member'
        and first_day(memberships.valid_from) <= collective.begins
        and (memberships.valid_to is null or last_day_of(memberships.valid_to) >= collective.ends)
    where memberships.member <> collective.target
)

select
    shared.member,
    coalesce(any_value(members.name), shared.member) as member_name,
    shared.target,
    coalesce(any_value(targets.name), shared.target) as target_name,
    shared.stance,
    shared.polarity,
    shared.via,
    coalesce(any_value(organisations.name), shared.via) as via_name,
    count(distinct shared.statement_id)::integer as statements,
    count(*)::integer as stances,
    count(*) filter (where shared.status = 'conditional')::integer as conditional,
    count(*) filter (where shared.status = 'urged')::integer as urged,
    count(*) filter (where shared.status = 'delivered')::integer as delivered,
    min(shared.date_text) as first_date,
    max(shared.date_text) as last_date,
from shared
left join actor_names as members on members.code = shared.member
left join actor_names as targets on targets.code = shared.target
left join actor_names as organisations on organisations.code = shared.via
group by shared.member, shared.target, shared.stance, shared.polarity, shared.via;
comment on view member_rollup is 'One row per member, target, stance, polarity and organisation: the stances of an organisation, for those who were its members on the day. What an organisation says is not what each member said: these figures are in no other report. Written as a report with --roll-up.';
comment on column member_rollup.member is 'Who was a member of the organisation on the date of the statement; observers and suspended members are not. Unit: code.';
comment on column member_rollup.member_name is 'Name of the member. Unit: text.';
comment on column member_rollup.target is 'Whom the stances of the organisation are towards; never the member itself. Unit: code.';
comment on column member_rollup.target_name is 'Name of the target. Unit: text.';
comment on column member_rollup.stance is 'support, condemnation, assist, or a stance that a lexicon pack adds. Unit: text.';
comment on column member_rollup.polarity is 'affirmed or withheld. Unit: text.';
comment on column member_rollup.via is 'The organisation that took the stances. Unit: code.';
comment on column member_rollup.via_name is 'Name of the organisation. Unit: text.';
comment on column member_rollup.statements is 'Statements with at least one of these stances; those without a date are left out. Unit: count.';
comment on column member_rollup.stances is 'Stances of the organisation while the member was one; never added to those that the member took itself. Unit: count.';
comment on column member_rollup.conditional is 'Of the stances, hedged or hypothetical. Unit: count.';
comment on column member_rollup.urged is 'Of the stances, urged on others by the organisation. Unit: count.';
comment on column member_rollup.delivered is 'Of the stances, help given already. Unit: count.';
comment on column member_rollup.first_date is 'Date of the first of the statements, as far as it is known. Unit: ISO date, may be partial.';
comment on column member_rollup.last_date is 'Date of the last of the statements, as far as it is known. Unit: ISO date, may be partial.';
