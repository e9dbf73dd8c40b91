-- one row per input file
from data_quality
order by file;
