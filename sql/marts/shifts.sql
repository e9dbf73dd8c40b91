-- one row per holder, target and year in which the position differs from the year before
create or replace view shifts as
from shifts_by('year');
comment on view shifts is 'One row per holder, target and year in which the position differs from that of the last year before it with support or condemnation, with its test. Statements without a date, NONE and OTHER are left out; shifts_by(''month'') gives months.';
comment on column shifts.holder is 'Who takes the stances. Unit: code.';
comment on column shifts.holder_name is 'Name of the holder. Unit: text.';
comment on column shifts.target is 'Whom the stances are towards. Unit: code.';
comment on column shifts.target_name is 'Name of the target. Unit: text.';
comment on column shifts.previous_period is 'The last year before, with support or condemnation of the target by the holder. Unit: year.';
comment on column shifts.period is 'The year. Unit: year.';
comment on column shifts.previous_support is 'Affirmed support in the previous period. Unit: count.';
comment on column shifts.previous_condemnation is 'Affirmed condemnation in the previous period. Unit: count.';
comment on column shifts.support is 'Affirmed support in the period. Unit: count.';
comment on column shifts.condemnation is 'Affirmed condemnation in the period. Unit: count.';
comment on column shifts.previous_position is 'Position in the previous period. Unit: log odds. Formula: ln((previous_support + 0.5) / (previous_condemnation + 0.5)).';
comment on column shifts.position is 'Position in the period. Unit: log odds. Formula: ln((support + 0.5) / (condemnation + 0.5)).';
comment on column shifts.difference is 'How far the position moved; above 0 towards support. Unit: log odds. Formula: position - previous_position.';
comment on column shifts.se is 'Standard error of the difference. Unit: log odds. Formula: sqrt(se² + previous_se²) with the standard errors of the two positions.';
comment on column shifts.z is 'Test statistic. Unit: standard errors. Formula: difference / se.';
comment on column shifts.p is 'Two-sided p value of the difference under a normal distribution. Unit: probability. Formula: 2 × (1 - Φ(|z|)).';
comment on column shifts.q is 'The p value with the false discovery rate controlled over all pairs of periods, also those without a difference (Benjamini and Hochberg). Unit: probability. Formula: the smallest p × m / i over this and all larger p values, with m tests and i the place of the p value.';
comment on column shifts.direction is 'towards support or towards condemnation. Unit: text.';
comment on column shifts.small_n is 'Whether one of the two positions rests on few counts. Unit: yes or no. Formula: support + condemnation < 5 in either period.';
