-- one row per holder, those who agree beside each other
-- place: 80
select * replace (
    agreement_within::decimal(18, 4) as agreement_within,
    agreement_outside::decimal(18, 4) as agreement_outside,
)
from agreement_blocs
order by place;
