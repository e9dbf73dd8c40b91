-- one row per organisation and target: its own position beside that of its members
create or replace view organisation_members as
with own as (
    select
        holder_actor as organisation,
        target,
        sum(support)::integer as support,
        sum(condemnation)::integer as condemnation,
    from counted_stances
    where holder_actor in (select organisation from memberships) and target not in ('NONE', 'OTHER')
    group by holder_actor, target
    having sum(support) + sum(condemnation) > 0
),

-- A partial date counts for those who were members on every day that it may mean.
voiced as (
    select distinct
        memberships.organisation,
        counted_stances.statement_id,
        counted_stances.stance_no,
        counted_stances.holder,
        counted_stances.target,
        counted_stances.support,
        counted_stances.condemnation,
    from counted_stances
    inner join memberships
        on memberships.member = counted_stances.holder
        and memberships.status = 'member'
        and first_day(memberships.valid_from) <= first_day(counted_stances.date_text)
        and (memberships.valid_to is null or last_day_of(memberships.valid_to) >= last_day_of(counted_stances.date_text))
    where
        counted_stances.date_text is not null
        and counted_stances.target not in ('NONE', 'OTHER')
        and counted_stances.target <> counted_stances.holder
        and counted_stances.support + counted_stances.condemnation > 0
),

members as (
    select
        organisation,
        target,
        count(distinct holder)::integer as members,
        sum(support)::integer as support,
        sum(condemnation)::integer as condemnation,
    from voiced
    group by organisation, target
),

compared as (
    select
        own.*,
        coalesce(members.members, 0) as members,
        coalesce(members.support, 0) as members_support,
        coalesce(members.condemnation, 0) as members_condemnation,
        stance_position(own.support, own.condemnation) as own_position,
        stance_position(members.support, members.condemnation) as members_position,
        stance_position(own.support, own.condemnation) - stance_position(members.support, members.condemnation) as difference,
        sqrt(
            power(stance_position_se(own.support, own.condemnation), 2)
            + power(stance_position_se(members.support, members.condemnation), 2)
        ) as se,
    from own
    left join members using (organisation, target)
),

tested as (
    select
        *,
        difference / se as z,
        two_sided_p(difference / se) as p,
    from compared
),

-- Benjamini and Hochberg 1995, as in shifts_by.
ordered as (
    select
        *,
        p * count(p) over () / row_number() over (order by p nulls last) as raised,
    from tested
)

select
    ordered.organisation,
    coalesce(organisations.name, ordered.organisation) as organisation_name,
    ordered.target,
    coalesce(targets.name, ordered.target) as target_name,
    ordered.support,
    ordered.condemnation,
    ordered.own_position::decimal(18, 10) as position,
    ordered.members,
    ordered.members_support,
    ordered.members_condemnation,
    ordered.members_position::decimal(18, 10) as members_position,
    ordered.difference::decimal(18, 10) as difference,
    ordered.se::decimal(18, 10) as se,
    ordered.z::decimal(18, 10) as z,
    ordered.p::decimal(18, 10) as p,
    (case
        when p is not null
            then least(1, min(raised) over (order by p desc nulls first range between unbounded preceding and current row))
    end)::decimal(18, 10) as q,
    case
        when ordered.difference is null then 'members are silent'
        when sign(ordered.own_position) * sign(ordered.members_position) < 0 then 'opposite sides'
        when sign(ordered.own_position) * sign(ordered.members_position) > 0 then 'same side'
        else 'undecided'
    end as relation,
    case
        when least(
            ordered.support + ordered.condemnation, ordered.members_support + ordered.members_condemnation
        ) < small_count() then 'yes'
        else 'no'
    end as small_n,
from ordered
left join actor_names as organisations on organisations.code = ordered.organisation
left join actor_names as targets on targets.code = ordered.target;
comment on view organisation_members is 'One row per organisation and target that it supported or condemned: its own position beside that of its members, in their own words and while they were members, with the test of the difference. Observers and suspended members, undated statements of members, and what a member says of itself are left out.';
comment on column organisation_members.organisation is 'The organisation. Unit: code.';
comment on column organisation_members.organisation_name is 'Name of the organisation. Unit: text.';
comment on column organisation_members.target is 'Whom the stances are towards. Unit: code.';
comment on column organisation_members.target_name is 'Name of the target. Unit: text.';
comment on column organisation_members.support is 'Affirmed support by the organisation. Unit: count.';
comment on column organisation_members.condemnation is 'Affirmed condemnation by the organisation. Unit: count.';
comment on column organisation_members.position is 'Position of the organisation. Unit: log odds. Formula: ln((support + 0.5) / (condemnation + 0.5)).';
comment on column organisation_members.members is 'Members that supported or condemned the target themselves. Unit: count.';
comment on column organisation_members.members_support is 'Affirmed support by members. Unit: count.';
comment on column organisation_members.members_condemnation is 'Affirmed condemnation by members. Unit: count.';
comment on column organisation_members.members_position is 'Position of the members taken together; empty when they are silent. Unit: log odds. Formula: ln((members_support + 0.5) / (members_condemnation + 0.5)).';
comment on column organisation_members.difference is 'How far the organisation stands from its members; above 0 friendlier. Unit: log odds. Formula: position - members_position.';
comment on column organisation_members.se is 'Standard error of the difference. Unit: log odds. Formula: sqrt(se² + members_se²) with the standard errors of the two positions.';
comment on column organisation_members.z is 'Test statistic. Unit: standard errors. Formula: difference / se.';
comment on column organisation_members.p is 'Two-sided p value of the difference under a normal distribution. Unit: probability. Formula: 2 × (1 - Φ(|z|)).';
comment on column organisation_members.q is 'The p value with the false discovery rate controlled over all rows that have one (Benjamini and Hochberg). Unit: probability. Formula: as in shifts.';
comment on column organisation_members.relation is 'same side, opposite sides, undecided where one stands at 0, or members are silent. Unit: text.';
comment on column organisation_members.small_n is 'Whether one of the two positions rests on few counts. Unit: yes or no. Formula: support + condemnation < 5 on either side.';
