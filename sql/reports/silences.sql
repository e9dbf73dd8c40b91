-- one row per year, actor, target and stance, what most peers said first
-- place: 120
select * replace (peer_share::decimal(18, 4) as peer_share)
from silences
order by period desc, peer_share desc, target, stance, holder;
