-- one row per input file
-- place: 170
from data_quality
order by file;
