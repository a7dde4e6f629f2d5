select *
from {topic_terms}
where rank <= 20
order by topic_id, rank
limit 8000
