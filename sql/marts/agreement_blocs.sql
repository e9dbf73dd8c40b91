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

-- One row per two groups with a pair between them: the sum of its agreements while both groups are there, then none. Where
-- the two were joined the row has the step and how much they agreed; the joined group keeps the first name of the two.
links (first_bloc, second_bloc, first_size, second_size, agreement, step, height) using key (first_bloc, second_bloc) as (
    select
        actor_a,
        actor_b,
        1,
        1,
        agreement::decimal(38, 12),
        0,
        null::decimal(38, 12),
    from pairs
    union
    (
        with closest as (
            select
                first_bloc,
                second_bloc,
                first_size,
                second_size,
                (agreement / (first_size * second_size))::decimal(38, 12) as height,
            from recurring.links
            where agreement is not null
            order by height desc, first_bloc, second_bloc
            limit 1
        ),

        touched as (
            select
                links.first_bloc,
                links.second_bloc,
                links.first_size,
                links.second_size,
                links.agreement,
                closest.first_bloc as bloc,
                closest.first_size + closest.second_size as size,
                closest.second_bloc in (links.first_bloc, links.second_bloc) as is_over,
                links.first_bloc in (closest.first_bloc, closest.second_bloc) as is_first,
            from recurring.links as links
            inner join closest on
                (links.first_bloc in (closest.first_bloc, closest.second_bloc))
                <> (links.second_bloc in (closest.first_bloc, closest.second_bloc))
            where links.agreement is not null
        ),

        joined as (
            select
                bloc,
                case when is_first then second_bloc else first_bloc end as other,
                any_value(size) as size,
                any_value(case when is_first then second_size else first_size end) as other_size,
                sum(agreement) as agreement,
            from touched
            group by all
        )

        select
            first_bloc,
            second_bloc,
            first_size,
            second_size,
            null,
            (select max(step) + 1 from links),
            height,
        from closest
        union all
        select
            first_bloc,
            second_bloc,
            first_size,
            second_size,
            null,
            0,
            null,
        from touched
        where is_over
        union all
        select
            least(bloc, other),
            greatest(bloc, other),
            case when bloc < other then size else other_size end,
            case when bloc < other then other_size else size end,
            agreement,
            0,
            null,
        from joined
    )
),

-- one row per holder and group that it was in: since which step, and in which place
walks as (
    select distinct
        0 as step,
        holder,
        holder as bloc,
        1 as place,
    from both_ways
    union all
    select
        links.step,
        walks.holder,
        links.first_bloc,
        walks.place + links.first_size,
    from walks
    inner join links on links.second_bloc = walks.bloc and links.step > 0
),

final as (
    select
        holder,
        arg_max(place, step) as place,
        arg_max(bloc, step) as root,
        arg_max(bloc, step) filter (
            step <= (select coalesce(max(step), 0) from links where height >= bloc_threshold())
        ) as bloc,
    from walks
    group by holder
),

leaves as (
    select
        *,
        row_number() over (order by root_size desc, root, place)::integer as leaf,
    from (
        select
            *,
            count(*) over (partition by root) as root_size,
        from final
    )
),

numbered as (
    select
        holder,
        bloc,
        leaf as place,
        count(*) over blocs as size,
        min(leaf) over blocs as begins,
    from leaves
    window blocs as (partition by bloc)
),

agreed as (
    select
        both_ways.holder,
        count(*)::integer as partners,
        sum(both_ways.agreement) filter (where mine.bloc = theirs.bloc) as within,
        sum(both_ways.agreement) filter (where mine.bloc <> theirs.bloc) as outside,
    from both_ways
    inner join final as mine on mine.holder = both_ways.holder
    inner join final as theirs on theirs.holder = both_ways.other
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
