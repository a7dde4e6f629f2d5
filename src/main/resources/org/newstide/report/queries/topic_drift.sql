select *
from {topic_drift}
order by language, month
limit 1000
