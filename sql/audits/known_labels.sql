-- every stance has a known stance, polarity, status and intensity, and only help is delivered
-- do: score the statement again; when it stays, the scorer or a rule gives a label outside the codebook
select
    statement_id,
    stance_no,
    stance,
    polarity,
    status,
    intensity,
from stances
where
    (stance not in ('support', 'condemnation', 'assist') and stance not in (select stance from rules))
    or polarity not in ('affirmed', 'withheld')
    or status not in ('asserted', 'conditional', 'urged', 'delivered')
    or (status = 'delivered' and stance in ('support', 'condemnation'))
    or intensity not between 1 and 3
order by all
limit 5;
