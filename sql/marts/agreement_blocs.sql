-- one row per holder, in an order that puts those who agree beside each other
create or replace view agreement_blocs as
-- Average linkage (Sokal and Michener 1958, A statistical method for evaluating systematic relationships): the two groups
-- that agree most on average become one, again and again; the order is that of the leaves of the tree. Pairs with few
-- shared targets count as no agreement. Sums are of decimals: those of doubles would differ from run to run.
with recursive pairs as (
    select
        actor_a,
        actor_b,
        (similarity::double * shared_targets / (shared_targets + small_count()))::decimal(18, 12) as agreement,
    from actor_similarity
    where shared_targets >= small_count() and similarity is not null
),

both_ways as (
    select
        actor_a as holder,
        actor_b as other,
        agreement,
    from pairs
    union all
    select
        actor_b,
        actor_a,
        agreement,
    from pairs
),

-- one row per step and holder: its group, its place within it, and how much the two groups joined last agree
merging as (
    select distinct
        0 as step,
        holder,
        holder as bloc,
        1 as place,
        1 as size,
        null::decimal(38, 12) as height,
    from both_ways
    union all
    (
        with groups as (
            from merging
        ),

        linked as (
            select
                a.bloc as first_bloc,
                b.bloc as second_bloc,
                any_value(a.size) as first_size,
                any_value(b.size) as second_size,
                (sum(both_ways.agreement) / (any_value(a.size) * any_value(b.size)))::decimal(38, 12) as height,
            from both_ways
            inner join groups as a on a.holder = both_ways.holder
            inner join groups as b on b.holder = both_ways.other
            where a.bloc < b.bloc
            group by a.bloc, b.bloc
        ),

        closest as (
            from linked
            order by height desc, first_bloc, second_bloc
            limit 1
        )

        select
            groups.step + 1,
            groups.holder,
            case when groups.bloc = closest.second_bloc then closest.first_bloc else groups.bloc end,
            case when groups.bloc = closest.second_bloc then groups.place + closest.first_size else groups.place end,
            case
                when groups.bloc in (closest.first_bloc, closest.second_bloc) then closest.first_size + closest.second_size
                else groups.size
            end,
            closest.height,
        from groups
        cross join closest
    )
),

leaves as (
    select
        holder,
        row_number() over (order by size desc, bloc, place)::integer as place,
    from merging
    where step = (select max(step) from merging)
),

blocs as (
    select
        holder,
        bloc,
        size,
    from merging
    where step = (select max(step) from merging where height is null or height >= bloc_threshold())
),

numbered as (
    select
        leaves.holder,
        leaves.place,
        blocs.bloc,
        blocs.size,
        min(leaves.place) over (partition by blocs.bloc) as begins,
    from leaves
    inner join blocs using (holder)
),

agreed as (
    select
        both_ways.holder,
        count(*)::integer as partners,
        sum(both_ways.agreement) filter (where mine.bloc = theirs.bloc) as within,
        sum(both_ways.agreement) filter (where mine.bloc <> theirs.bloc) as outside,
    from both_ways
    inner join blocs as mine on mine.holder = both_ways.holder
    inner join blocs as theirs on theirs.holder = both_ways.other
    group by both_ways.holder
)

select
    numbered.place,
    dense_rank() over (order by numbered.begins)::integer as bloc,
    numbered.size::integer as bloc_size,
    numbered.holder,
    coalesce(actor_names.name, numbered.holder) as holder_name,
    agreed.partners,
    (case
        when numbered.size > 1 then coalesce(agreed.within, 0)::double / (numbered.size - 1)
    end)::decimal(18, 10) as agreement_within,
    (case
        when count(*) over () > numbered.size then coalesce(agreed.outside, 0)::double / (count(*) over () - numbered.size)
    end)::decimal(18, 10) as agreement_outside,
    case when agreed.partners < small_count() then 'yes' else 'no' end as small_n,
from numbered
inner join agreed using (holder)
left join actor_names on actor_names.code = numbered.holder;
comment on view agreement_blocs is 'One row per holder that shares 5 targets with another, in an order that puts those who agree beside each other, and the blocs that show in it: the rows and columns of a similarity matrix, sorted.';
comment on column agreement_blocs.place is 'Place in the order: that of the leaves of a tree of average linkage (Sokal and Michener 1958). Unit: rank from 1.';
comment on column agreement_blocs.bloc is 'Number of the bloc along the order; a holder that agrees with nobody enough is a bloc of its own. Unit: number from 1. Formula: groups are joined while their members agree by 0.1 on average.';
comment on column agreement_blocs.bloc_size is 'Holders in the bloc. Unit: count.';
comment on column agreement_blocs.holder is 'Who takes the stances. Unit: code.';
comment on column agreement_blocs.holder_name is 'Name of the holder. Unit: text.';
comment on column agreement_blocs.partners is 'Holders with which it shares at least 5 targets. Unit: count.';
comment on column agreement_blocs.agreement_within is 'Mean agreement with the others of its bloc; empty for a bloc of one. Unit: -1 to 1. Formula: mean of similarity × shared_targets / (shared_targets + 5), 0 for a pair with fewer than 5 shared targets.';
comment on column agreement_blocs.agreement_outside is 'Mean agreement with the holders outside its bloc; empty when there are none. Unit: -1 to 1. Formula: as agreement_within.';
comment on column agreement_blocs.small_n is 'Whether the place rests on few others. Unit: yes or no. Formula: partners < 5.';
