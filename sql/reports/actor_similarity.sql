-- one row per pair of holders, the pairs with most shared targets first
-- place: 70
select * replace (similarity::decimal(18, 4) as similarity)
from actor_similarity
order by shared_targets desc, similarity desc nulls last, actor_a, actor_b;
