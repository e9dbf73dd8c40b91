-- one row per kind and wording, the most frequent first
-- place: 160
-- cut out of the text: context
from worklist
order by count desc, kind, text;
