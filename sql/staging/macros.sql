-- scalar macros: every formula of the reports, stated once

-- Points of one stance. Support and readiness to assist count for the target, condemnation against it; a stance that a
-- lexicon pack adds has no side and counts 0. Said outright or done weighs 2, hedged or urged on others weighs 1. A
-- withheld stance counts the other way.
create or replace macro stance_points(stance, polarity, status, intensity) as (
    intensity
    * case stance when 'support' then 1 when 'assist' then 1 when 'condemnation' then -1 else 0 end
    * case status when 'asserted' then 2 when 'delivered' then 2 else 1 end
    * case polarity when 'withheld' then -1 else 1 end
)::integer;
comment on macro stance_points is 'Points of one stance: intensity × side (support, assist 1; condemnation -1; others 0) × status (asserted, delivered 2; conditional, urged 1) × polarity (affirmed 1; withheld -1).';

-- Partial dates sort as text, but a comparison of days needs both their ends.
create or replace macro first_day(partial_date) as (partial_date || right('-01-01', 10 - length(partial_date)))::date;
comment on macro first_day is 'The first day that a partial date (2019, 2019-09, 2019-09-24) may mean.';

create or replace macro last_day_of(partial_date) as case length(partial_date)
    when 4 then (partial_date || '-12-31')::date
    when 7 then last_day((partial_date || '-01')::date)
    else partial_date::date
end;
comment on macro last_day_of is 'The last day that a partial date (2019, 2019-09, 2019-09-24) may mean.';

-- A speech before the General Assembly ends before it: only texts of many pages go on.
create or replace macro beginning_length() as 100000;
comment on macro beginning_length is 'How much of a text is its beginning, in code points: see text_beginnings and far_sentences.';

-- About a sentence: shorter pieces are more rows, longer ones more text that is cut off again.
create or replace macro piece_length() as 200;
comment on macro piece_length is 'How long the pieces are that a long text is cut into, in code points: see far_sentences.';

-- Counts of support and condemnation below this are flagged small_n: a rule of thumb for counts that a normal
-- approximation may rest on (Cochran 1954, Some methods for strengthening the common chi-square tests).
create or replace macro small_count() as 5;
comment on macro small_count is 'Counts of support and condemnation below this are flagged small_n.';

-- The 97.5 % point of the standard normal distribution: two-sided 95 % intervals.
create or replace macro z95() as 1.959963984540054e0;
comment on macro z95 is 'The 97.5 % point of the standard normal distribution, for two-sided 95 % intervals.';

-- Lowe, Benoit, Mikhaylov and Laver 2011, Scaling policy preferences from coded political texts, Legislative Studies
-- Quarterly 36(1). Nothing said is not the middle: without support or condemnation there is no position.
create or replace macro stance_position(s, c) as case when s + c > 0 then ln((s + 0.5e0) / (c + 0.5e0)) end;
comment on macro stance_position is 'Log odds of s times support to c times condemnation: ln((s + 0.5) / (c + 0.5)); null when both are 0.';

create or replace macro stance_position_se(s, c) as case when s + c > 0 then sqrt(1 / (s + 0.5e0) + 1 / (c + 0.5e0)) end;
comment on macro stance_position_se is 'Standard error of stance_position(s, c): sqrt(1 / (s + 0.5) + 1 / (c + 0.5)); null when both are 0.';

-- Wilson 1927, Probable inference, the law of succession, and statistical inference, JASA 22: the 95 % score interval.
create or replace macro wilson_low(k, n) as case
    when n > 0 then greatest(0, (
        k + z95() * z95() / 2 - z95() * sqrt(k * (n - k) / n + z95() * z95() / 4)
    ) / (n + z95() * z95()))
end;
comment on macro wilson_low is 'Lower 95 % Wilson bound of the share k of n; null when n is 0.';

create or replace macro wilson_high(k, n) as case
    when n > 0 then least(1, (
        k + z95() * z95() / 2 + z95() * sqrt(k * (n - k) / n + z95() * z95() / 4)
    ) / (n + z95() * z95()))
end;
comment on macro wilson_high is 'Upper 95 % Wilson bound of the share k of n; null when n is 0.';

-- Upper tail of the standard normal distribution for z >= 0: algorithm 5666 of Hart et al. 1968, Computer
-- Approximations, as given by West 2005, Better approximations to cumulative normal functions, Wilmott. Relative error
-- below 1e-13 up to z = 7.07; beyond that a continued fraction, where the tail is below 1e-12 and its relative error 1e-7.
create or replace macro normal_tail(z) as case
    when z > 37 then 0e0
    when z < 7.07106781186547e0 then exp(-z * z / 2) * (
        ((((((3.52624965998911e-2 * z + 0.700383064443688e0) * z + 6.37396220353165e0) * z + 33.912866078383e0) * z
            + 112.079291497871e0) * z + 221.213596169931e0) * z + 220.206867912376e0)
    ) / (
        (((((((8.83883476483184e-2 * z + 1.75566716318264e0) * z + 16.064177579207e0) * z + 86.7807322029461e0) * z
            + 296.564248779674e0) * z + 637.333633378831e0) * z + 793.826512519948e0) * z + 440.413735824752e0)
    )
    else exp(-z * z / 2) / (z + 1 / (z + 2 / (z + 3 / (z + 4 / (z + 0.65e0))))) / 2.506628274631e0
end;
comment on macro normal_tail is 'Probability that a standard normal variable exceeds z, for z >= 0.';

create or replace macro two_sided_p(z) as least(1, 2 * normal_tail(abs(z)));
comment on macro two_sided_p is 'Two-sided p value of a standard normal statistic z.';

-- Monroe, Colaresi and Quinn 2008, Fightin' words, Political Analysis 16(4): log odds with an informative Dirichlet
-- prior. The prior weighs as much as small_count() stances, split as all holders of the target split: one mention moves
-- an actor little, twenty move it nearly all the way.
create or replace macro shrunken_position(s, c, share) as ln(
    (s + small_count() * share) / (c + small_count() * (1 - share))
);
comment on macro shrunken_position is 'Log odds of s times support to c times condemnation, drawn to a prior share: ln((s + 5 × share) / (c + 5 × (1 - share))).';

create or replace macro shrunken_position_se(s, c, share) as sqrt(
    1 / (s + small_count() * share) + 1 / (c + small_count() * (1 - share))
);
comment on macro shrunken_position_se is 'Standard error of shrunken_position: sqrt(1 / (s + 5 × share) + 1 / (c + 5 × (1 - share))).';

-- A bloc holds together while its members agree by this much on average. A choice, not a finding: on six years of
-- general debates it parts regions, and half or twice as much joins or splits them.
create or replace macro bloc_threshold() as 0.1;
comment on macro bloc_threshold is 'The mean agreement of two groups from which they are one bloc.';

-- Silence says something only where many spoke: at least this share of those who spoke in the period.
create or replace macro silence_share() as 0.1;
comment on macro silence_share is 'The share of the actors of a kind that spoke in a period from which a stance counts as one that peers took.';
