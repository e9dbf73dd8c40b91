-- every stance has the points that the formula gives
-- do: score again; points are written by the macro stance_points
select
    statement_id,
    stance_no,
    points,
    stance_points(stance, polarity, status, intensity) as by_formula,
from stances
where points <> stance_points(stance, polarity, status, intensity)
order by all
limit 5;
