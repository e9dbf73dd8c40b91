-- one row per kind and wording, the most frequent first
from worklist
order by count desc, kind, text;
