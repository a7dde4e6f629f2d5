select *
from {topics}
order by share desc, topic_id
limit 400
