-- one row per pair of holders with at least one shared target
create or replace view actor_similarity as
with placed as (
    select
        holder,
        holder_name,
        target,
        support + condemnation as counted,
        -- Sums of doubles differ in their last digits from run to run; sums of decimals do not.
        stance_position(support, condemnation)::decimal(18, 15) as position,
    from actor_target
    where
        support + condemnation > 0
        and target not in ('NONE', 'OTHER')
        and holder not in ('NONE', 'OTHER')
),

pairs as (
    select
        a.holder as actor_a,
        a.holder_name as actor_a_name,
        b.holder as actor_b,
        b.holder_name as actor_b_name,
        count(*)::integer as shared_targets,
        sum(a.counted)::integer as stances_a,
        sum(b.counted)::integer as stances_b,
        count(*) filter (where sign(a.position) * sign(b.position) > 0)::integer as same_side,
        count(*) filter (where sign(a.position) * sign(b.position) < 0)::integer as opposite_sides,
        sum(a.position * b.position) as product,
        sum(a.position * a.position) as square_a,
        sum(b.position * b.position) as square_b,
    from placed as a
    inner join placed as b on b.target = a.target and b.holder > a.holder
    where a.target not in (a.holder, b.holder)
    group by all
)

select
    actor_a,
    actor_a_name,
    actor_b,
    actor_b_name,
    shared_targets,
    stances_a,
    stances_b,
    same_side,
    opposite_sides,
    (case
        when square_a > 0 and square_b > 0
            then product::double / sqrt(square_a::double * square_b::double)
    end)::decimal(18, 10) as similarity,
    case when shared_targets < small_count() then 'yes' else 'no' end as small_n,
from pairs;
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
