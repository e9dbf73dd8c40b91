-- one row per pair of holders with at least one shared target
create or replace view actor_similarity as
with placed as (
    select
        holder,
        holder_name,
        target,
        support + condemnation as counted,
        sign(support - condemnation)::integer as side,
        -- Sums of doubles differ in their last digits from run to run; sums of decimals do not.
        stance_position(support, condemnation)::decimal(18, 15) as position,
    from actor_target
    where
        support + condemnation > 0
        and target not in ('NONE', 'OTHER')
        and holder not in ('NONE', 'OTHER')
        and target <> holder
),

numbered as (
    select
        *,
        position * position as square,
        dense_rank() over (order by holder)::integer as holder_no,
    from placed
),

-- By numbers: there are many more pairs of stances than of holders.
pairs as (
    select
        a.holder_no as a_no,
        b.holder_no as b_no,
        count(*)::integer as shared_targets,
        sum(a.counted)::integer as stances_a,
        sum(b.counted)::integer as stances_b,
        count(*) filter (where a.side * b.side > 0)::integer as same_side,
        count(*) filter (where a.side * b.side < 0)::integer as opposite_sides,
        sum(a.position * b.position) as product,
        sum(a.square) as square_a,
        sum(b.square) as square_b,
    from numbered as a
    inner join numbered as b on b.target = a.target and b.holder_no > a.holder_no
    group by all
),

holders as (
    select distinct
        holder_no,
        holder,
        holder_name,
    from numbered
)

select
    a.holder as actor_a,
    a.holder_name as actor_a_name,
    b.holder as actor_b,
    b.holder_name as actor_b_name,
    pairs.shared_targets,
    pairs.stances_a,
    pairs.stances_b,
    pairs.same_side,
    pairs.opposite_sides,
    (case
        when pairs.square_a > 0 and pairs.square_b > 0
            then pairs.product::double / sqrt(pairs.square_a::double * pairs.square_b::double)
    end)::decimal(18, 10) as similarity,
    case when pairs.shared_targets < small_count() then 'yes' else 'no' end as small_n,
from pairs
inner join holders as a on a.holder_no = pairs.a_no
inner join holders as b on b.holder_no = pairs.b_no;
comment on view actor_similarity is 'One row per pair of holders with at least one shared target: how alike their positions towards third actors are. NONE and OTHER are left out, and so are the two of the pair as targets.';
comment on column actor_similarity.actor_a is 'The first of the pair, in the order of the codes. Unit: code.';
comment on column actor_similarity.actor_a_name is 'Name of the first of the pair. Unit: text.';
comment on column actor_similarity.actor_b is 'The second of the pair. Unit: code.';
comment on column actor_similarity.actor_b_name is 'Name of the second of the pair. Unit: text.';
comment on column actor_similarity.shared_targets is 'Third actors that both supported or condemned. Unit: count.';
comment on column actor_similarity.stances_a is 'Support and condemnation of the first towards the shared targets. Unit: count.';
comment on column actor_similarity.stances_b is 'Support and condemnation of the second towards the shared targets. Unit: count.';
comment on column actor_similarity.same_side is 'Shared targets towards which both positions lie on the same side of 0. Unit: count.';
comment on column actor_similarity.opposite_sides is 'Shared targets towards which the positions lie on opposite sides of 0. Unit: count.';
comment on column actor_similarity.similarity is 'How alike the positions towards the shared targets are: 1 alike, -1 opposed; empty when one of the two stands at 0 towards all of them. Unit: cosine from -1 to 1. Formula: sum(a × b) / sqrt(sum(a²) × sum(b²)) with a and b the positions of the two towards a shared target.';
comment on column actor_similarity.small_n is 'Whether the similarity rests on few targets; with one it can only be 1 or -1. Unit: yes or no. Formula: shared_targets < 5.';
