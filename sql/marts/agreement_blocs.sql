-- one row per holder, in an order that puts those who agree beside each other
create or replace view agreement_blocs as
-- Average linkage (Sokal and Michener 1958, A statistical method for evaluating systematic relationships): the two groups
-- that agree most on average become one, again and again; the order is that of the leaves of the tree. Pairs with few
-- shared targets count as no agreement. Sums are of decimals: those of doubles would differ from run to run.
with recursive known as (
    select
        actor_a,
        actor_b,
        (similarity::double * shared_targets / (shared_targets + small_count()))::decimal(18, 12) as agreement,
    from actor_similarity
    where shared_targets >= small_count() and similarity is not null
),

-- Numbers in the order of the codes stand for them: they are compared again and again.
numbers as (
    select
        holder as code,
        row_number() over (order by holder)::integer as holder,
    from (
        select actor_a as holder from known
        union
        select actor_b from known
    )
),

pairs as (
    select
        firsts.holder as actor_a,
        seconds.holder as actor_b,
        known.agreement,
    from known
    inner join numbers as firsts on firsts.code = known.actor_a
    inner join numbers as seconds on seconds.code = known.actor_b
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
-- the two were joined the row has the round and how much they agreed; the joined group keeps the first name of the two.
-- In a round all two groups are joined that agree with none as much as with each other: on average a joined group agrees
-- with a third one at most as much as one of its parts did, so that these are joined sooner or later anyway. Not so where
-- those who are at odds count more than those who never met: from there on the two that agree most are joined alone.
links (first_bloc, second_bloc, first_size, second_size, agreement, round, height) using key (first_bloc, second_bloc) as (
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
        with measured as (
            select
                first_bloc,
                second_bloc,
                first_size,
                second_size,
                agreement,
                (agreement / (first_size * second_size))::decimal(38, 12) as height,
            from recurring.links
            where agreement is not null
        ),

        ends as (
            select
                unnest([first_bloc, second_bloc]) as bloc,
                first_bloc,
                second_bloc,
                first_size,
                second_size,
                height,
            from measured
        ),

        most as (
            select
                bloc,
                max(height) as height,
            from ends
            group by bloc
        ),

        nearest as (
            select *
            from ends
            inner join most using (bloc, height)
            qualify row_number() over (partition by bloc order by first_bloc, second_bloc) = 1
        ),

        mutual as (
            select
                first_bloc,
                second_bloc,
                first_size,
                second_size,
                height,
            from nearest
            group by all
            having count(*) = 2
        ),

        closest as (
            select *
            from mutual
            qualify height > 0 or row_number() over (order by height desc, first_bloc, second_bloc) = 1
        ),

        moved as (
            select
                unnest([first_bloc, second_bloc]) as bloc,
                first_bloc as joined_bloc,
                first_size + second_size as size,
            from closest
        ),

        touched as (
            select
                measured.first_bloc,
                measured.second_bloc,
                measured.agreement,
                coalesce(firsts.joined_bloc, measured.first_bloc) as bloc,
                coalesce(seconds.joined_bloc, measured.second_bloc) as other,
                coalesce(firsts.size, measured.first_size) as size,
                coalesce(seconds.size, measured.second_size) as other_size,
            from measured
            left join moved as firsts on firsts.bloc = measured.first_bloc
            left join moved as seconds on seconds.bloc = measured.second_bloc
            where firsts.bloc is not null or seconds.bloc is not null
        ),

        joined as (
            select
                least(bloc, other) as first_bloc,
                greatest(bloc, other) as second_bloc,
                any_value(case when bloc < other then size else other_size end) as first_size,
                any_value(case when bloc < other then other_size else size end) as second_size,
                sum(agreement) as agreement,
            from touched
            where bloc <> other
            group by all
        )

        select
            first_bloc,
            second_bloc,
            first_size,
            second_size,
            null,
            (select max(round) + 1 from links),
            height,
        from closest
        union all
        select
            first_bloc,
            second_bloc,
            0,
            0,
            null,
            0,
            null,
        from touched
        where bloc <> other and (bloc <> first_bloc or other <> second_bloc)
        union all
        select
            first_bloc,
            second_bloc,
            first_size,
            second_size,
            agreement,
            0,
            null,
        from joined
    )
),

-- one row per step, as if the two groups that agree most were joined in each
steps as (
    select
        first_bloc,
        second_bloc,
        first_size,
        height,
        row_number() over (
            order by case when height > 0 then 0 else round end, height desc, first_bloc, second_bloc
        ) as step,
    from links
    where round > 0
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
        steps.step,
        walks.holder,
        steps.first_bloc,
        walks.place + steps.first_size,
    from walks
    inner join steps on steps.second_bloc = walks.bloc
),

final as (
    select
        holder,
        arg_max(place, step) as place,
        arg_max(bloc, step) as root,
        arg_max(bloc, step) filter (
            step <= (select coalesce(max(step), 0) from steps where height >= bloc_threshold())
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
    numbers.code as holder,
    coalesce(actor_names.name, numbers.code) as holder_name,
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
inner join numbers using (holder)
left join actor_names on actor_names.code = numbers.code;
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
