-- one row per kind and wording, the most frequent first
-- place: 160
from worklist
order by count desc, kind, text;
