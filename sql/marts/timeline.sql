-- one row per year, holder, target and stance
create or replace view timeline as
from timeline_by('year');
comment on view timeline is 'One row per year, holder, target and stance. Statements without a date are left out; timeline_by(''month'') gives months.';
comment on column timeline.period is 'Year of the statements. Unit: year.';
comment on column timeline.holder is 'Who takes the stances; OTHER for actors without a code. Unit: code.';
comment on column timeline.holder_name is 'Name of the holder. Unit: text.';
comment on column timeline.target is 'Whom the stances are towards; NONE without an actor behind it, OTHER for actors without a code. Unit: code.';
comment on column timeline.target_name is 'Name of the target. Unit: text.';
comment on column timeline.stance is 'support, condemnation, assist, or a stance that a lexicon pack adds. Unit: text.';
comment on column timeline.statements is 'Statements with at least one of these stances. Unit: count.';
comment on column timeline.stances is 'Stances of this kind. Unit: count. Formula: affirmed + withheld.';
comment on column timeline.affirmed is 'Of these, taken. Unit: count.';
comment on column timeline.withheld is 'Of these, said not to be taken. Unit: count.';
comment on column timeline.conditional is 'Of these, hedged or hypothetical. Unit: count.';
comment on column timeline.urged is 'Of these, urged on others by the holder. Unit: count.';
comment on column timeline.delivered is 'Of these, help given already. Unit: count.';
comment on column timeline.points is 'Points of these stances together. Unit: points. Formula: sum of intensity × side (support, assist 1; condemnation -1; others 0) × status (asserted, delivered 2; conditional, urged 1) × polarity (affirmed 1; withheld -1).';
