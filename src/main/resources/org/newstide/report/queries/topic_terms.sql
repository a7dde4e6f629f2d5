select *
from {topic_terms}
order by topic_id, rank
limit 12000
