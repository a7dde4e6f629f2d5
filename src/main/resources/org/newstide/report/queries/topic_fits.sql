select *
from {topic_fits}
order by language
limit 60
