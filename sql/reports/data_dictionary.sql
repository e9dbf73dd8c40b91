-- one row per column of a report
from data_dictionary
order by report_no, column_no;
