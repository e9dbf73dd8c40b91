-- one row per column of a report
-- place: 180
from data_dictionary
order by report_no, column_no;
